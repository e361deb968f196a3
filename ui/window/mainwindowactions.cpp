// SPDX-License-Identifier: GPL-3.0-or-later
// What keys, menus, buttons and dropped files set off.
#include "ui/window/mainwindow.h"

#include "engine/io/filekey.h"
#include "engine/io/scenariofile.h"
#include "ui/controls/changedialog.h"
#include "ui/controls/controlpanel.h"
#include "ui/controls/quantity.h"
#include "ui/costs/costdialog.h"
#include "ui/course/coursepanel.h"
#include "ui/course/glossary.h"
#include "ui/course/modelpage.h"
#include "ui/dashboard/dashboard.h"
#include "ui/export/chartexport.h"
#include "ui/metrics/metricspage.h"
#include "ui/plaintext.h"
#include "ui/summary/summarycard.h"
#include "ui/text.h"
#include "ui/timeline/timelinebar.h"
#include "ui/window/actions.h"
#include "ui/window/document.h"
#include "ui/window/keylist.h"
#include "ui/window/keys.h"
#include "ui/window/transportbar.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

void MainWindow::connectActions()
{
    const Actions &a = *m_actions;
    connect(a.play, &QAction::triggered, this, &MainWindow::togglePlay);
    connect(a.restart, &QAction::triggered, this, [this] { m_editor.restart(); });
    connect(a.step, &QAction::triggered, this, [this] { m_engine.step(); });
    connect(a.stepBack, &QAction::triggered, this, [this] { m_engine.stepBack(); });
    connect(a.toStart, &QAction::triggered, this, [this] { m_engine.seek(0); });
    connect(a.toFrontier, &QAction::triggered, this, [this] {
        if (m_frame)
            m_engine.seek(m_frame->frontier);
    });
    connect(a.asShipped, &QAction::triggered, &m_editor, &Editor::asShipped);
    const std::initializer_list<std::pair<QAction *, sim::Goal::Kind>> goals{
        {a.untilThrottle, sim::Goal::Kind::Throttle},
        {a.untilColdStart, sim::Goal::Kind::ColdStart},
        {a.untilDeadLetter, sim::Goal::Kind::DeadLetter}};
    for (const auto &[action, kind] : goals)
        connect(action, &QAction::triggered, this, [this, kind = kind] {
            m_engine.runUntil({kind, m_transport->goalFunction()});
        });
    connect(a.untilTime, &QAction::triggered, this, &MainWindow::askForTime);
    connect(a.slower, &QAction::triggered, this, [this] { chooseSpeed(TransportBar::nextSpeed(m_speed, -1)); });
    connect(a.faster, &QAction::triggered, this, [this] { chooseSpeed(TransportBar::nextSpeed(m_speed, 1)); });
    connect(a.open, &QAction::triggered, m_document, &Document::open);
    connect(a.save, &QAction::triggered, m_document, &Document::save);
    connect(a.saveAs, &QAction::triggered, m_document, &Document::saveAs);
    connect(a.exportCharts, &QAction::triggered, this, [this] { exportCharts({QStringLiteral("png")}); });
    connect(m_transport, &TransportBar::exportAsked, this, &MainWindow::exportCharts);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    QUndoStack &stack = m_editor.undoStack();
    connect(a.undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(a.redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, a.undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, a.redo, &QAction::setEnabled);
    a.undo->setEnabled(false);
    a.redo->setEnabled(false);
    connect(m_transport->scenarioMenu(), &QMenu::aboutToShow, this, &MainWindow::fillScenarioMenu);
}

void MainWindow::connectTimeline()
{
    connect(m_timeline, &TimelineBar::seekAsked, this, [this](sim::SimTime time) { m_engine.seek(time); });
    connect(m_timeline, &TimelineBar::changeOverAsked, &m_editor, &Editor::changeOver);
    connect(m_timeline, &TimelineBar::changeAsked, &m_editor, &Editor::amend);
    connect(m_timeline, &TimelineBar::editAsked, this, [this](int index) {
        if (!m_frame || static_cast<std::size_t>(index) >= m_frame->scenario->changes.size())
            return;
        ChangeDialog dialog(*m_frame, index, this);
        if (dialog.exec() == QDialog::Accepted)
            m_editor.amend(index, dialog.change());
    });
}

void MainWindow::connectViewActions()
{
    const Actions &a = *m_actions;
    connect(a.korean, &QAction::triggered, this, [this] { setLanguage(Language::Code::Korean); });
    connect(a.english, &QAction::triggered, this, [this] { setLanguage(Language::Code::English); });
    connect(a.language, &QAction::triggered, this, [this] {
        setLanguage(m_language.current() == Language::Code::Korean ? Language::Code::English : Language::Code::Korean);
    });
    connect(a.light, &QAction::triggered, this, [this] { setTheme(Theme::Kind::Light); });
    connect(a.dark, &QAction::triggered, this, [this] { setTheme(Theme::Kind::Dark); });
    connect(a.projector, &QAction::triggered, this, [this] { setTheme(Theme::Kind::Projector); });
    for (QAction *size : a.textSizes)
        connect(size, &QAction::triggered, this, [this, size] { setTextSize(size->data().toInt()); });
    connect(a.fullScreen, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connect(a.controlsPanel, &QAction::triggered, this, [this](bool shown) { setPanel(m_controls, shown); });
    connect(a.coursePanel, &QAction::triggered, this, [this](bool shown) { setPanel(m_course, shown); });
    connect(m_controls, &ControlPanel::foldAsked, this, [this] { setPanel(m_controls, false); });
    connect(m_course, &CoursePanel::foldAsked, this, [this] { setPanel(m_course, false); });
    connect(m_unfoldControls, &QToolButton::clicked, this, [this] { setPanel(m_controls, true); });
    connect(m_unfoldCourse, &QToolButton::clicked, this, [this] { setPanel(m_course, true); });
    connect(a.glossary, &QAction::triggered, this, &MainWindow::showGlossary);
    connect(a.model, &QAction::triggered, this, &MainWindow::showModel);
    connect(a.metrics, &QAction::triggered, this, &MainWindow::showMetrics);
    connect(a.costs, &QAction::triggered, this, &MainWindow::showCosts);
    connect(a.summary, &QAction::triggered, m_summary, &SummaryCard::open);
    connect(m_dashboard, &Dashboard::themeFitted, m_summary, &SummaryCard::setTheme);
    connect(m_summary, &SummaryCard::playAgainAsked, a.play, &QAction::trigger);
    connect(a.why, &QAction::triggered, this, [this] {
        if (!m_dashboard->tellWhy())
            notify(tr("Nothing has been throttled so far, and no cold start is in view."));
    });
    connect(m_dashboard, &Dashboard::costsWanted, this, &MainWindow::showCosts);
    connect(m_dashboard, &Dashboard::ruleAsked, this, &MainWindow::showRule);
    connect(m_controls, &ControlPanel::ruleAsked, this, &MainWindow::showRule);
    connect(m_course, &CoursePanel::ruleAsked, this, &MainWindow::showRule);
    connect(a.keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // Seen on its way to the widget with the focus, before that widget: plain keys are the window's, unless kept.
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || QApplication::activeModalWidget()
        || QApplication::activePopupWidget())
        return QMainWindow::eventFilter(watched, event);
    auto *widget = static_cast<QWidget *>(watched);
    if (widget->window() != this)
        return QMainWindow::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    QWidget *focus = QApplication::focusWidget();
    auto *button = qobject_cast<QAbstractButton *>(focus);
    if (button && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        button->click();
        return true;
    }
    const QKeyCombination pressed = Keys::pressed(*key);
    QAction *action = m_actions->forKey(pressed);
    if (!action || Keys::keptByFocus(focus, pressed))
        return QMainWindow::eventFilter(watched, event);
    if (action->isEnabled() && !(key->isAutoRepeat() && action == m_actions->play))
        action->trigger();
    return true;
}

void MainWindow::exportCharts(const QStringList &formats)
{
    if (!m_frame)
        return;
    const std::shared_ptr<const sim::Frame> frame = m_frame; // the moment of the click, whatever runs on meanwhile
    const QString pictures = Document::existingFolder(QStandardPaths::PicturesLocation);
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the charts"), pictures);
    if (folder.isEmpty())
        return;
    ChartExport::Options options;
    options.folder = folder;
    options.formats = formats;
    options.theme = m_theme.kind;
    if (!m_document->file().isEmpty())
        options.read = FileKey::readFor(m_document->file(), *frame->scenario);
    QString error;
    const QStringList files = ChartExport::write(*frame, options, &error);
    if (files.isEmpty())
        QMessageBox::critical(this, tr("Not exported"),
                              tr("The charts could not be written.") + QStringLiteral("\n\n") + error);
    else
        notify(tr("%n file(s) written to %1", nullptr, static_cast<int>(files.size()))
                   .arg(QDir::toNativeSeparators(folder)));
}

void MainWindow::askForTime()
{
    if (!m_frame)
        return;
    bool accepted = false;
    const QString now = Text::clockShort(m_frame->time);
    const QString text = QInputDialog::getText(this, tr("Run to a time"), tr("Minutes and seconds, for example 2:30:"),
                                               QLineEdit::Normal, now, &accepted);
    if (!accepted)
        return;
    const std::optional<sim::SimTime> time = Text::readClock(text);
    if (!time || *time <= m_frame->time)
        notify(tr("Enter a later time, such as 2:30."));
    else
        m_engine.runUntil({sim::Goal::Kind::Time, -1, *time});
}

void MainWindow::fillScenarioMenu()
{
    QMenu *menu = m_transport->scenarioMenu();
    menu->clear();
    for (const QString &name : ScenarioFile::shippedNames()) {
        const QString path = ScenarioFile::shippedPath(name);
        QList<FileError> errors;
        const std::optional<sim::Scenario> scenario = ScenarioFile::readFile(path, errors);
        if (!scenario)
            continue;
        QAction *action = menu->addAction(PlainText::caption(Text::localized(scenario->title)), this,
                                          [this, path] { openPath(path); });
        action->setObjectName(name);
    }
    menu->addSeparator();
    menu->addAction(m_actions->open);
    for (const QString &path : m_document->recent()) {
        if (QFileInfo::exists(path))
            menu->addAction(PlainText::caption(QFileInfo(path).fileName()), this, [this, path] { openPath(path); })
                ->setToolTip(PlainText::tip(path));
    }
}

namespace {

/// A dialog that stays open beside the window, once.
template<typename Dialog>
void showBeside(QPointer<Dialog> &dialog, QWidget *window)
{
    if (!dialog) {
        dialog = new Dialog(window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

void MainWindow::showGlossary()
{
    showBeside(m_glossary, this);
    connect(m_glossary, &Glossary::ruleAsked, this, &MainWindow::showRule, Qt::UniqueConnection);
}

void MainWindow::showModel()
{
    showBeside(m_model, this);
}

void MainWindow::showMetrics()
{
    showBeside(m_metrics, this);
    m_metrics->setTheme(m_theme);
    if (m_frame)
        m_metrics->showFrame(m_frame);
}

void MainWindow::showRule(const QString &id)
{
    showModel();
    m_model->showRule(id);
}

void MainWindow::showCosts()
{
    showBeside(m_costs, this);
    m_costs->addActions({m_actions->undo, m_actions->redo});
    connect(m_costs, &CostDialog::rateEntered, &m_editor, &Editor::setWonPerDollar, Qt::UniqueConnection);
    connect(m_costs, &CostDialog::ruleAsked, this, &MainWindow::showRule, Qt::UniqueConnection);
    if (m_frame)
        m_costs->showFrame(m_frame);
}

void MainWindow::showKeys()
{
    KeyList(*m_actions, this).exec();
}

void MainWindow::showAbout()
{
    QMessageBox box(
        QMessageBox::NoIcon, tr("About Concurrency Lab"),
        tr("<b>Concurrency Lab %1</b><p>Watch how AWS Lambda handles concurrency: limits, reserved and "
           "provisioned concurrency, throttles, retries and cold starts.</p>"
           "<p>A model for teaching, not AWS itself. Free software under the GNU General Public "
           "License, version 3 or later. The font, derived from Pretendard, is under the SIL Open Font License.</p>")
            .arg(QApplication::applicationVersion()),
        QMessageBox::Ok, this);
    box.setTextFormat(Qt::RichText);
    box.setIconPixmap(windowIcon().pixmap(64));
    box.exec();
}

namespace {

/// The one file that was dragged here; empty if it is something else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drop has ended: a dialog inside it would hold the program that the file was dragged from.
    QMetaObject::invokeMethod(
        this, [this, path] { openPath(path); }, Qt::QueuedConnection);
}
