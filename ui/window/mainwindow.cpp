// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "engine/io/faulttext.h"
#include "engine/io/scenariofile.h"
#include "ui/controls/controlpanel.h"
#include "ui/costs/costdialog.h"
#include "ui/course/coursepanel.h"
#include "ui/course/glossary.h"
#include "ui/course/modelpage.h"
#include "ui/dashboard/dashboard.h"
#include "ui/metrics/metricspage.h"
#include "ui/rulelabel.h"
#include "ui/summary/summarycard.h"
#include "ui/timeline/timelinebar.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"
#include "ui/window/document.h"
#include "ui/window/readingbar.h"
#include "ui/window/transportbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

MainWindow::MainWindow(Language &language, QWidget *parent)
    : QMainWindow(parent)
    , m_language(language)
    , m_editor(m_engine)
    , m_document(new Document(this))
    , m_actions(new Actions(this))
    , m_transport(new TransportBar(*m_actions, this))
    , m_banner(new Banner(this))
    , m_controls(new ControlPanel(m_editor, this))
    , m_course(new CoursePanel(this))
    , m_panels(new QSplitter(Qt::Horizontal, this))
    , m_dashboard(new Dashboard(this))
    , m_summary(new SummaryCard(m_dashboard))
    , m_timeline(new TimelineBar(this))
    , m_unfoldControls(new QToolButton(this))
    , m_unfoldCourse(new QToolButton(this))
    , m_notice(new RuleLabel(this))
    , m_reading(new ReadingBar([this] { return m_document->readShare(); }, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    build();
    connectEngine();
    connectDocument();
    connectActions();
    connectTimeline();
    connectViewActions();
    readSettings();
    retranslate();
    // Plain keys reach the window whatever has the focus; see eventFilter().
    qApp->installEventFilter(this);
    m_noticeTimer.setSingleShot(true);
    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    connect(&m_autosaveTimer, &QTimer::timeout, m_document, &Document::autosave);
    m_autosaveTimer.start(3s);
}

MainWindow::~MainWindow()
{
    // What the stack and the thread still send while they go must not reach widgets that are gone.
    m_engine.disconnect(this);
    m_editor.disconnect(this);
    m_editor.undoStack().disconnect();
    // Fields that lose the focus as they go commit what was typed: nobody is there to take it.
    m_editor.reset();
    delete takeCentralWidget();
}

void MainWindow::build()
{
    for (QToolButton *button : {m_unfoldControls, m_unfoldCourse}) {
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->hide();
    }
    m_unfoldControls->setObjectName(QStringLiteral("unfoldControls"));
    m_unfoldCourse->setObjectName(QStringLiteral("unfoldCourse"));
    m_unfoldControls->setArrowType(Qt::RightArrow);
    m_unfoldCourse->setArrowType(Qt::LeftArrow);
    auto *central = new QWidget(this);
    m_panels->setObjectName(QStringLiteral("panels"));
    m_panels->setChildrenCollapsible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_controls, m_dashboard, m_course})
        m_panels->addWidget(part);
    m_panels->setStretchFactor(1, 1); // a wider window is a wider dashboard
    connect(m_panels, &QSplitter::splitterMoved, this, [this] { m_panelsMoved = true; });
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_unfoldControls, 0, Qt::AlignTop);
    middle->addWidget(m_panels, 1);
    middle->addWidget(m_unfoldCourse, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_transport);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addWidget(m_timeline);
    setCentralWidget(central);
    m_notice->setObjectName(QStringLiteral("notice"));
    connect(m_notice, &RuleLabel::ruleAsked, this, &MainWindow::showRule);
    connect(m_banner, &Banner::ruleAsked, this, &MainWindow::showRule);
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->hide();
    m_dashboard->setFocusPolicy(Qt::ClickFocus);
    m_dashboard->setFocus();
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &EngineThread::frameReady, this, &MainWindow::showFrame);
    connect(&m_editor, &Editor::refused, this, &MainWindow::showRefusal);
    connect(&m_editor, &Editor::newRun, this, [this] {
        notify(tr("A new run begins. %1 brings the one before back.")
                   .arg(m_actions->keyOf(m_actions->undo).toString(QKeySequence::NativeText)));
    });
    connect(m_dashboard, &Dashboard::lanesChosen, this,
            [this](const sim::LaneChoice &choice) { m_engine.showLanes(choice); });
    connect(m_dashboard, &Dashboard::timeChosen, this,
            [this](sim::SimTime time) { m_engine.seek(std::min(time, frame()->frontier)); });
    connect(m_transport, &TransportBar::speedChosen, this, &MainWindow::chooseSpeed);
}

void MainWindow::connectDocument()
{
    connect(m_document, &Document::loaded, this, &MainWindow::onLoaded);
    connect(m_document, &Document::changed, this, &MainWindow::updateTitle);
    connect(m_document, &Document::readingBegan, m_reading, &ReadingBar::begin);
    connect(m_document, &Document::readingEnded, m_reading, &ReadingBar::end);
    connect(m_reading, &ReadingBar::cancelled, m_document, &Document::cancelReading);
    connect(m_reading, &ReadingBar::shown, this, &MainWindow::placeReading);
    connect(m_document, &Document::openEnded, this, [this](bool opened) {
        if (!opened && !m_frame && !m_loading)
            openDefault(); // a window with nothing in it is of no use
    });
    connect(m_document, &Document::workNotKept, this,
            [this](const QString &why) { notify(tr("Unsaved work is not kept against a crash: %1").arg(why)); });
}

void MainWindow::openDefault()
{
    if (!std::exchange(m_triedDefault, true))
        m_document->openPath(ScenarioFile::shippedPath(ScenarioFile::defaultName()));
}

void MainWindow::start(const QString &file)
{
    m_document->lookForLeftWork([this, file] {
        const QString shipped = ScenarioFile::shippedPath(file);
        if (file.isEmpty())
            openDefault();
        else
            m_document->openPath(shipped.isEmpty() ? file : shipped);
    });
}

bool MainWindow::openPath(const QString &path)
{
    if (!m_document->mayClose())
        return false;
    m_document->openPath(path);
    return true;
}

void MainWindow::onLoaded(const std::shared_ptr<const sim::Scenario> &scenario)
{
    m_staleRun = m_frame ? m_frame->run : 0;
    m_loading = true;
    m_editor.reset();
    m_controls->reset();
    changeSpeed(speedFor(*scenario));
    m_engine.load(scenario);
}

void MainWindow::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    if (m_loading && frame->run <= m_staleRun) { // made before the new scenario was loaded
        m_engine.frameShown();
        return;
    }
    m_loading = false;
    m_frame = frame;
    m_actions->setRunning(frame->state == sim::RunState::Running);
    m_actions->step->setEnabled(frame->state != sim::RunState::Finished);
    m_actions->stepBack->setEnabled(frame->events > 0);
    m_actions->asShipped->setEnabled(!frame->asShipped);
    m_transport->showFrame(*frame);
    m_banner->showFrame(*frame);
    m_editor.showFrame(frame);
    m_controls->showFrame(frame);
    m_course->showFrame(frame);
    m_dashboard->showFrame(frame);
    m_summary->showFrame(frame);
    m_actions->summary->setEnabled(frame->state == sim::RunState::Finished);
    m_timeline->showFrame(frame);
    if (m_metrics)
        m_metrics->showFrame(frame);
    if (m_costs)
        m_costs->showFrame(frame);
    m_document->setCurrent(frame->scenario);
    m_transport->setScenarioName(m_document->name());
    m_engine.frameShown();
    if (m_closeWhenSettled && m_editor.settled()) {
        m_closeWhenSettled = false;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    }
}

void MainWindow::togglePlay()
{
    if (m_frame && m_frame->state == sim::RunState::Running) {
        m_engine.pause();
        return;
    }
    if (m_frame && m_frame->state == sim::RunState::Finished) {
        m_engine.seek(0);
        notify(tr("The same run once more, from its start."));
    }
    m_engine.start();
}

void MainWindow::changeSpeed(double speed)
{
    m_speed = speed;
    m_transport->setSpeed(speed);
    m_engine.setSpeed(speed);
}

void MainWindow::showRefusal(const sim::Problem &problem)
{
    notify(
        QStringLiteral("%1 %2").arg(FaultText::message(problem), QLatin1String(sim::ruleOf(problem.fault))).trimmed());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (QWidget *field = focusWidget())
        field->clearFocus(); // what was typed there counts
    if (!m_editor.settled()) { // an edit is on its way: whether there is unsaved work, the next frame says
        m_closeWhenSettled = true;
        event->ignore();
        return;
    }
    if (!m_document->mayClose()) {
        event->ignore();
        return;
    }
    m_engine.pause();
    m_document->forgetAutosave();
    writeSettings();
    event->accept();
}
