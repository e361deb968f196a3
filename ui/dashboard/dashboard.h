// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QWidget>

#include <memory>

class Card;

/// The centre of the window: gauges, counters, pool, concurrency, cold starts, throttles. Passive: it shows frames.
class Dashboard : public QWidget
{
    Q_OBJECT

public:
    explicit Dashboard(QWidget *parent = nullptr);
    ~Dashboard() override;

    /// Gauges, pool and counters change at once; the charts follow at 30 per second at most.
    void showFrame(const std::shared_ptr<const sim::Frame> &frame);
    void setTheme(const Theme &theme);
    /// Tells why the newest refusal was one, or else the newest cold start; of the picture that has the focus, if it can.
    /// False: there is neither.
    bool tellWhy();
    /// All that are there, hidden ones among them.
    std::vector<Card *> cards() const;

signals:
    /// The theme that its cards have now: the one it was given, with a scale that fits its size.
    void themeFitted(const Theme &theme);
    /// The viewer chose other lanes for the cold-start timeline.
    void lanesChosen(const sim::LaneChoice &choice);
    void timeChosen(sim::SimTime time);
    void ruleAsked(const QString &id);
    void costsWanted();

protected:
    void changeEvent(QEvent *event) override; ///< retranslates on LanguageChange
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    struct Private;
    std::unique_ptr<Private> d;
};
