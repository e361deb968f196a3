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
#include <QSettings>
#include <QToolButton>

#include <chrono>
#include <cmath>
#include <limits>

using namespace std::chrono_literals;

namespace {

/// Below this width there is room for one side panel.
constexpr int WideWindow = 1440;

QString themeName(Theme::Kind kind)
{
    return kind == Theme::Kind::Dark        ? QStringLiteral("dark")
           : kind == Theme::Kind::Projector ? QStringLiteral("projector")
                                            : QStringLiteral("light");
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
    m_theme = Theme::make(kind);
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
    m_dashboard->setTheme(m_theme);
    m_timeline->setTheme(m_theme);
    if (m_metrics)
        m_metrics->setTheme(m_theme);
    (kind == Theme::Kind::Dark        ? m_actions->dark
     : kind == Theme::Kind::Projector ? m_actions->projector
                                      : m_actions->light)
        ->setChecked(true);
    QSettings().setValue(QStringLiteral("theme"), themeName(kind));
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
    if (shown)
        m_courseFirst = panel == m_course;
    foldToFit();
}

void MainWindow::foldToFit()
{
    const bool roomForBoth = width() >= qRound(WideWindow * m_theme.scale);
    const bool course = m_courseWanted && (roomForBoth || m_courseFirst || !m_controlsWanted);
    const bool controls = m_controlsWanted && (roomForBoth || !course);
    m_controls->setVisible(controls);
    m_course->setVisible(course);
    m_unfoldControls->setVisible(!controls);
    m_unfoldCourse->setVisible(!course);
    m_actions->controlsPanel->setChecked(controls);
    m_actions->coursePanel->setChecked(course);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
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
    setTheme(theme == QLatin1String("dark")        ? Theme::Kind::Dark
             : theme == QLatin1String("projector") ? Theme::Kind::Projector
                                                   : Theme::Kind::Light);
    setLanguage(Language::named(settings.value(QStringLiteral("language")).toString()).value_or(Language::ofSystem()));
    const double speed = settings.value(QStringLiteral("speed"), 10).toDouble();
    changeSpeed(speed >= 1 ? speed : std::numeric_limits<double>::infinity());
    m_controlsWanted = settings.value(QStringLiteral("window/controls"), true).toBool();
    m_courseWanted = settings.value(QStringLiteral("window/course"), true).toBool();
    resize(1600, 1000);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
}

void MainWindow::writeSettings()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    settings.setValue(QStringLiteral("window/controls"), m_controlsWanted);
    settings.setValue(QStringLiteral("window/course"), m_courseWanted);
    settings.setValue(QStringLiteral("speed"), std::isinf(m_speed) ? 0 : m_speed); // 0: as fast as possible
}
