// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QFrame>
#include <QList>

class Actions;
class QActionGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QTimer;
class QToolButton;

/// The bar at the top: what runs, how fast, of which scenario, in which language and look.
class TransportBar : public QFrame
{
    Q_OBJECT

public:
    explicit TransportBar(Actions &actions, QWidget *parent = nullptr);

    void showFrame(const sim::Frame &frame);
    void setTheme(const Theme &theme);
    void setScenarioName(const QString &name);
    /// Before a frame says so: the speed that was asked for.
    void setSpeed(double simulatedPerSecond);

    /// The window may become narrower than the words of now: they give way, see fit().
    QSize minimumSizeHint() const override { return {0, QFrame::minimumSizeHint().height()}; }

    QMenu *scenarioMenu() const { return m_scenarioMenu; }
    /// The function whose throttle, cold start or dead letter is looked for; -1: any.
    int goalFunction() const;

    /// The stops of the keys between the buttons, from 1 to as fast as possible.
    static double nextSpeed(double speed, int direction);

signals:
    void speedChosen(double simulatedPerSecond);
    void exportAsked(const QStringList &formats);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr int Levels = 5; ///< of giving up words and room, one after the other

    void retranslate();
    QToolButton *button(QAction *action, bool withText);
    QToolButton *menuButton(const QString &name, QMenu *menu);
    void addSpeeds(QHBoxLayout *layout);
    void addLanguages(QHBoxLayout *layout);
    void makeMenus();
    /// Gives up words for symbols until everything fits.
    void fit();
    /// Once the style has been applied to everything.
    void fitLater();
    void applyFit(int level);
    void setTight(bool tight);
    void showSpeed();
    void fillGoalFunctions(const sim::Frame &frame);

    Actions &m_actions;
    Theme m_theme;
    QMenu *m_mainMenu;
    QMenu *m_untilMenu;
    QActionGroup *m_goalFunctions; ///< in it: any function, then each
    QStringList m_functionTitles; ///< for which that was made
    QMenu *m_scenarioMenu;
    QMenu *m_exportMenu;
    QMenu *m_themeMenu;
    QToolButton *m_menu;
    QToolButton *m_play;
    QToolButton *m_until;
    QToolButton *m_scenario;
    QToolButton *m_export;
    QToolButton *m_themeButton;
    QList<QToolButton *> m_speeds;
    QLabel *m_clock;
    QLabel *m_achieved;
    QHBoxLayout *m_layout;
    QString m_scenarioName;
    double m_speed = 10;
    double m_reached = 0;
    bool m_running = false;
    QTimer *m_fitTimer;
    bool m_fitting = false;
};
