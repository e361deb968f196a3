// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/rules.h"
#include "engine/session/frame.h"
#include "ui/controls/editor.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "ui/window/enginethread.h"
#include "ui/window/plainlabels.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class Actions;
class Banner;
class ControlPanel;
class CostDialog;
class CoursePanel;
class Dashboard;
class Document;
class Glossary;
class MetricsPage;
class ModelPage;
class QMimeData;
class QSplitter;
class QToolButton;
class ReadingBar;
class RuleLabel;
class SummaryCard;
class TimelineBar;
class TransportBar;

/// The window: bars, panels and dashboard around one engine. It passes frames down and commands up; what an edit or a
/// file means is known to Editor and Document.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A file, or the default scenario where it is empty or cannot be read. Offers work left behind by a crash first.
    void start(const QString &file);
    /// Asks about unsaved work, then opens. True: the file is being read.
    bool openPath(const QString &path);

    Document &document() { return *m_document; }
    Editor &editor() { return m_editor; }
    const std::shared_ptr<const sim::Frame> &frame() const { return m_frame; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // mainwindow.cpp
    void build();
    void connectDocument();
    void openDefault();
    void connectEngine();
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void onLoaded(const std::shared_ptr<const sim::Scenario> &scenario);
    void togglePlay();
    void changeSpeed(double speed);
    /// The user's choice: remembered for this scenario alone.
    void chooseSpeed(double speed);
    double speedFor(const sim::Scenario &scenario) const;
    void showRefusal(const sim::Problem &problem);

    // mainwindowactions.cpp
    void connectActions();
    void connectTimeline();
    void connectViewActions();
    void exportCharts(const QStringList &formats);
    void askForTime();
    void fillScenarioMenu();
    void showGlossary();
    void showModel();
    void showMetrics();
    void showRule(const QString &id);
    void showCosts();
    void showKeys();
    void showAbout();

    // mainwindowview.cpp
    void retranslate();
    void updateTitle();
    void setTheme(Theme::Kind kind);
    void setTextSize(int percent);
    void setLanguage(Language::Code code);
    void foldToFit();
    /// The theme, with type as large as bars and panels have room for.
    Theme fittedTheme() const;
    void applyTheme();
    void setPanel(QWidget *panel, bool shown);
    void notify(const QString &text);
    void placeNotice();
    void placeReading();
    void readSettings();
    void writeSettings();

    PlainLabels m_plainLabels; ///< first: before any label is made
    Language &m_language;
    EngineThread m_engine;
    Editor m_editor;
    Document *m_document;
    Actions *m_actions;
    TransportBar *m_transport;
    Banner *m_banner;
    ControlPanel *m_controls;
    CoursePanel *m_course;
    QSplitter *m_panels; ///< controls, dashboard, course
    bool m_panelsMoved = false; ///< their widths are the user's own
    Dashboard *m_dashboard;
    SummaryCard *m_summary; ///< over the dashboard at the end of a run
    TimelineBar *m_timeline;
    QToolButton *m_unfoldControls;
    QToolButton *m_unfoldCourse;
    RuleLabel *m_notice; ///< a short word over the dashboard that goes by itself
    ReadingBar *m_reading; ///< over the dashboard while a file is read
    QPointer<Glossary> m_glossary;
    QPointer<ModelPage> m_model;
    QPointer<MetricsPage> m_metrics;
    QPointer<CostDialog> m_costs;
    QTimer m_noticeTimer;
    QTimer m_autosaveTimer;
    Theme m_chosenTheme;
    int m_textSize = 100; ///< percent
    Theme m_theme; ///< of bars and panels, see fittedTheme()
    std::shared_ptr<const sim::Frame> m_frame;
    std::uint64_t m_staleRun = 0; ///< frames of this run and before are of the scenario that was open before
    bool m_loading = false;
    bool m_triedDefault = false;
    bool m_closeWhenSettled = false;
    double m_speed = 10;
    bool m_controlsWanted = true; ///< what the user asked for; what is shown may be less in a narrow window
    bool m_courseWanted = true;
};
