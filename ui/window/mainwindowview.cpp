// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks: words, theme, panels that fold, what is remembered of it.
#include "ui/window/mainwindow.h"

#include "ui/controls/controlpanel.h"
#include "ui/course/coursepanel.h"
#include "ui/dashboard/dashboard.h"
#include "ui/metrics/metricspage.h"
#include "ui/plaintext.h"
#include "ui/rulelabel.h"
#include "ui/summary/summarycard.h"
#include "ui/timeline/timelinebar.h"
#include "ui/window/actions.h"
#include "ui/window/document.h"
#include "ui/window/readingbar.h"
#include "ui/window/transportbar.h"

#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

using namespace std::chrono_literals;

namespace {

/// Below this size room is short.
constexpr int WideWindow = 1440;
constexpr int HighWindow = 800;
// Widths of the panels, until the user gives them others.
constexpr int WideControls = 272;
constexpr int WideCourse = 320;
constexpr int SmallControls = 272;
constexpr int SmallCourse = 250;
constexpr QSize FirstWindow(1600, 1000);
constexpr double UsualSpeed = 10; ///< of a scenario that asks for none

/// Where the window's place is kept: a projector and a desk have one each.
QString placeKey(const QScreen &screen, const char *what)
{
    return QStringLiteral("window/%1x%2/%3")
        .arg(screen.size().width())
        .arg(screen.size().height())
        .arg(QLatin1String(what));
}

QString themeName(Theme::Kind kind)
{
    return kind == Theme::Kind::Dark        ? QStringLiteral("dark")
           : kind == Theme::Kind::Projector ? QStringLiteral("projector")
                                            : QStringLiteral("light");
}

/// As the desktop sets its own, in percent.
int usualTextSize()
{
    return qRound(QGuiApplication::primaryScreen()->logicalDotsPerInch() / 96 * 100);
}

} // namespace

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_unfoldControls->setToolTip(tr("Show the controls"));
    m_unfoldControls->setAccessibleName(m_unfoldControls->toolTip());
    m_unfoldCourse->setToolTip(tr("Show the course"));
    m_unfoldCourse->setAccessibleName(m_unfoldCourse->toolTip());
    m_dashboard->setAccessibleName(tr("Dashboard"));
    m_notice->hide();
    updateTitle();
}

void MainWindow::updateTitle()
{
    const QString name = m_document->name();
    setWindowTitle(name.isEmpty() ? tr("Concurrency Lab")
                                  : tr("%1[*] — Concurrency Lab").arg(PlainText::windowTitle(name)));
    setWindowModified(m_document->isModified());
    m_transport->setScenarioName(name);
}

void MainWindow::setTheme(Theme::Kind kind)
{
    m_chosenTheme = Theme::make(kind);
    m_chosenTheme.scale *= m_textSize / 100.0;
    applyTheme();
    (kind == Theme::Kind::Dark        ? m_actions->dark
     : kind == Theme::Kind::Projector ? m_actions->projector
                                      : m_actions->light)
        ->setChecked(true);
    QSettings().setValue(QStringLiteral("theme"), themeName(kind));
}

void MainWindow::setTextSize(int percent)
{
    for (QAction *action : m_actions->textSizes)
        action->setChecked(action->data() == percent);
    m_textSize = percent;
    QSettings().setValue(QStringLiteral("textSize"), percent);
    setTheme(m_chosenTheme.kind);
}

/// In a small window the projector's large type is for the pictures: bars and panels would take their room. In a large
/// one type grows with it, by fifths: a new style sheet takes its time.
Theme MainWindow::fittedTheme() const
{
    Theme fitted = m_chosenTheme;
    if (width() < WideWindow && fitted.kind == Theme::Kind::Projector)
        fitted.scale = 1;
    const double room = std::min(width() / double(FirstWindow.width()), height() / double(FirstWindow.height()));
    fitted.scale *= std::clamp(std::floor(room * 5) / 5, 1.0, 2.0);
    return fitted;
}

void MainWindow::applyTheme()
{
    m_theme = fittedTheme();
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font(13)); // for dialogs to come
    setFont(m_theme.font(13)); // widgets that are there already take it from their window
    qApp->setStyleSheet(m_theme.styleSheet());
    m_notice->setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: %2; border-radius: 8px; padding: 10px 18px; }")
            .arg(m_theme.ink.name(), m_theme.card.name()));
    QPalette onInk = m_notice->palette();
    onInk.setColor(QPalette::Link, m_theme.card);
    m_notice->setPalette(onInk);
    m_actions->setTheme(m_theme);
    m_transport->setTheme(m_theme);
    m_controls->setTheme(m_theme);
    m_course->setTheme(m_theme);
    m_dashboard->setTheme(m_chosenTheme);
    m_timeline->setTheme(m_theme);
    if (m_metrics)
        m_metrics->setTheme(m_theme);
    foldToFit();
}

void MainWindow::setLanguage(Language::Code code)
{
    (code == Language::Code::Korean ? m_actions->korean : m_actions->english)->setChecked(true);
    m_language.set(code);
    QSettings().setValue(QStringLiteral("language"), Language::name(code));
}

void MainWindow::setPanel(QWidget *panel, bool shown)
{
    (panel == m_controls ? m_controlsWanted : m_courseWanted) = shown;
    foldToFit();
}

/// Neither panel folds away by itself: where room is short the cards of the controls do, all but one.
void MainWindow::foldToFit()
{
    m_controls->setVisible(m_controlsWanted);
    m_course->setVisible(m_courseWanted);
    m_unfoldControls->setVisible(!m_controlsWanted);
    m_unfoldCourse->setVisible(!m_courseWanted);
    m_actions->controlsPanel->setChecked(m_controlsWanted);
    m_actions->coursePanel->setChecked(m_courseWanted);
    const bool small = width() < qRound(WideWindow * m_theme.scale) || height() < qRound(HighWindow * m_theme.scale);
    m_controls->setCompact(small);
    if (m_panelsMoved)
        return;
    const int controls = qRound((small ? SmallControls : WideControls) * m_theme.scale);
    const int course = qRound((small ? SmallCourse : WideCourse) * m_theme.scale);
    m_panels->setSizes({controls, std::max(1, width() - controls - course), course});
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (fittedTheme() != m_theme)
        applyTheme();
    else
        foldToFit();
    placeNotice();
    placeReading();
}

void MainWindow::notify(const QString &text)
{
    m_notice->say(text);
    placeNotice();
    m_notice->show();
    m_notice->raise();
    m_noticeTimer.start(6s);
}

void MainWindow::placeNotice()
{
    const int most = qMin(width() * 2 / 3, qRound(640 * m_theme.scale));
    m_notice->setFixedWidth(most);
    const int height = m_notice->heightForWidth(most);
    m_notice->setGeometry((width() - most) / 2, m_timeline->y() - height - 16, most, height);
}

/// Below the transport bar, where it hides none of the controls.
void MainWindow::placeReading()
{
    const QSize size = m_reading->sizeHint().expandedTo({qRound(420 * m_theme.scale), 0});
    const int top = m_transport->geometry().bottom() + 12;
    m_reading->setGeometry((width() - size.width()) / 2, top, size.width(), size.height());
}

void MainWindow::readSettings()
{
    const QSettings settings;
    const QString theme = settings.value(QStringLiteral("theme")).toString();
    const int textSize = settings.value(QStringLiteral("textSize"), usualTextSize()).toInt();
    m_textSize = std::clamp(textSize - textSize % 25, 100, 150);
    m_actions->textSizes[static_cast<std::size_t>((m_textSize - 100) / 25)]->setChecked(true);
    setTheme(theme == QLatin1String("dark")        ? Theme::Kind::Dark
             : theme == QLatin1String("projector") ? Theme::Kind::Projector
                                                   : Theme::Kind::Light);
    setLanguage(Language::named(settings.value(QStringLiteral("language")).toString()).value_or(Language::ofSystem()));
    changeSpeed(UsualSpeed);
    m_controlsWanted = settings.value(QStringLiteral("window/controls"), true).toBool();
    m_courseWanted = settings.value(QStringLiteral("window/course"), true).toBool();
    const QRect room = screen()->availableGeometry();
    resize(FirstWindow.boundedTo(room.size()));
    restoreGeometry(settings.value(placeKey(*screen(), "geometry")).toByteArray());
    restoreState(settings.value(placeKey(*screen(), "state")).toByteArray());
    m_panelsMoved = m_panels->restoreState(settings.value(placeKey(*screen(), "panels")).toByteArray());
    foldToFit();
}

void MainWindow::writeSettings()
{
    QSettings settings;
    settings.setValue(placeKey(*screen(), "geometry"), saveGeometry());
    settings.setValue(placeKey(*screen(), "state"), saveState());
    if (m_panelsMoved)
        settings.setValue(placeKey(*screen(), "panels"), m_panels->saveState());
    settings.setValue(QStringLiteral("window/controls"), m_controlsWanted);
    settings.setValue(QStringLiteral("window/course"), m_courseWanted);
}

/// What was chosen for this scenario, else what it asks for itself.
double MainWindow::speedFor(const sim::Scenario &scenario) const
{
    const QVariant chosen = QSettings().value(QStringLiteral("speeds/") + m_document->key());
    if (!chosen.isValid())
        return scenario.view.speed.value_or(UsualSpeed);
    const double speed = chosen.toDouble();
    return speed >= 1 ? speed : std::numeric_limits<double>::infinity();
}

void MainWindow::chooseSpeed(double speed)
{
    changeSpeed(speed);
    QSettings().setValue(QStringLiteral("speeds/") + m_document->key(), std::isinf(speed) ? 0 : speed); // 0: flat out
}
