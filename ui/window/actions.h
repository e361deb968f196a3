// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAction>
#include <QKeyCombination>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>

class QWidget;

/// Everything that a key or a button can do, with its words. The list of keys and the tooltips are made from these.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    QAction *restart;
    QAction *play; ///< play or pause
    QAction *stepBack;
    QAction *step;
    QAction *toStart; ///< of the same run
    QAction *toFrontier; ///< as far as was seen
    QAction *untilThrottle;
    QAction *untilColdStart;
    QAction *untilDeadLetter;
    QAction *untilTime;
    QAction *slower;
    QAction *faster;

    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *exportCharts;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *asShipped; ///< without everything since the file was opened

    QAction *controlsPanel;
    QAction *coursePanel;
    QAction *fullScreen;
    QAction *language; ///< the other language
    QAction *korean;
    QAction *english;
    QAction *light;
    QAction *dark;
    QAction *projector;
    std::array<QAction *, 3> textSizes; ///< data(): percent
    QAction *glossary;
    QAction *model; ///< how the model works
    QAction *metrics; ///< as CloudWatch shows them
    QAction *costs;
    QAction *summary; ///< of a run that is at its end
    QAction *why; ///< of the newest refusal or cold start
    QAction *keys;
    QAction *about;

    void setTheme(const Theme &theme);
    void setRunning(bool running);
    void retranslate();

    /// The action of a key, or null.
    QAction *forKey(QKeyCombination key) const;
    QKeySequence keyOf(const QAction *action) const;
    /// Those that have a key, in the order of the list of keys.
    QList<QAction *> withKeys() const;

private:
    struct Entry
    {
        QAction *action;
        QKeyCombination key; ///< Qt::Key_unknown: none
    };
    QAction *add(QKeyCombination key = Qt::Key_unknown);
    void retranslateRun();
    void retranslateFiles();
    void retranslateView();
    void say(QAction *action, const QString &text, const QString &tip = {});

    QList<Entry> m_entries;
    Theme m_theme;
    bool m_running = false;
};
