// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard.h"

#include "ui/dashboard/coldstartview.h"
#include "ui/dashboard/concurrencyview.h"
#include "ui/dashboard/counters.h"
#include "ui/dashboard/gauge.h"
#include "ui/dashboard/poolview.h"
#include "ui/dashboard/throttleview.h"
#include "ui/dashboard/whypopup.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

constexpr int CompactAbove = 4; ///< functions
constexpr int MostGauges = 8; ///< of functions
constexpr int ChartMilliseconds = 33;
constexpr int DescribeMilliseconds = 1000;

} // namespace

struct Dashboard::Private
{
    explicit Private(Dashboard *dashboard)
        : q(dashboard)
        , account(new Gauge(Gauge::Account, dashboard))
        , counters(new Counters(dashboard))
        , pool(new PoolView(dashboard))
        , concurrency(new ConcurrencyView(dashboard))
        , coldStarts(new ColdStartView(dashboard))
        , throttles(new ThrottleView(dashboard))
        , why(new WhyPopup(dashboard))
    {}

    std::vector<Card *> cards() const;
    void matchGauges();
    void layOut();
    bool fitTheme();
    void layOutGauges(int top, int height);
    void showCharts();
    void describe();
    void connectCards();
    void enlarge(Card *card);
    void showMenu(Card *card, const QPoint &globalPosition);
    std::vector<Card *> pictures() const { return {pool, concurrency, coldStarts, throttles}; }

    Dashboard *q;
    Card *large = nullptr; ///< the picture that has the whole dashboard, if one has
    Gauge *account;
    std::vector<Gauge *> gauges; ///< one per function
    Counters *counters;
    PoolView *pool;
    ConcurrencyView *concurrency;
    ColdStartView *coldStarts;
    ThrottleView *throttles;
    WhyPopup *why;

    Theme chosen = Theme::make(Theme::Kind::Light);
    Theme theme = chosen; ///< with a scale that fits the window
    std::shared_ptr<const sim::Frame> frame;
    std::shared_ptr<const sim::Frame> charted; ///< the frame that the charts show
    bool gaugesOnly = false;
    bool forExport = false;
    bool concurrencyNext = true; ///< the two charts take turns, so that no frame pays for both
    QElapsedTimer sinceCharts;
    QElapsedTimer sinceDescribed;
    QTimer catchUp; ///< shows the last frame's charts when no further frame comes
};

Dashboard::Dashboard(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAutoFillBackground(false);
    setMinimumSize(560, 420);
    d->catchUp.setSingleShot(true);
    d->catchUp.setInterval(ChartMilliseconds);
    connect(&d->catchUp, &QTimer::timeout, this, [this] {
        d->showCharts();
        d->describe();
    });
    d->connectCards();
    connect(d->coldStarts, &ColdStartView::lanesChosen, this, &Dashboard::lanesChosen);
    retranslate();
}

Dashboard::~Dashboard() = default;

std::vector<Card *> Dashboard::Private::cards() const
{
    std::vector<Card *> all{account};
    all.insert(all.end(), gauges.begin(), gauges.end());
    for (Card *card : std::initializer_list<Card *>{counters, pool, concurrency, coldStarts, throttles})
        all.push_back(card);
    return all;
}

void Dashboard::Private::connectCards()
{
    for (Card *card : cards())
        QObject::connect(card, &Card::menuWanted, q,
                         [this, card](const QPoint &position) { showMenu(card, position); });
    for (Card *card : cards())
        QObject::connect(card, &Card::reasonWanted, q, [this](const Card::Reason &reason, const QPoint &position) {
            why->tell(reason, position, theme);
        });
    QObject::connect(why, &WhyPopup::ruleAsked, q, &Dashboard::ruleAsked);
    QObject::connect(counters, &Counters::costsWanted, q, &Dashboard::costsWanted);
    for (Card *card : pictures()) {
        card->setEnlargeable(true);
        QObject::connect(card, &Card::enlargeWanted, q, [this, card] { enlarge(card); });
    }
}

void Dashboard::Private::enlarge(Card *card)
{
    card->setFocus();
    large = large == card ? nullptr : card;
    for (Card *other : cards())
        other->setVisible(!large || other == large);
    layOut();
}

void Dashboard::Private::showMenu(Card *card, const QPoint &globalPosition)
{
    // Not exec(): frames go on arriving while the menu is open, and may take a gauge away.
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (card->isEnlargeable())
        menu->addAction(large ? Dashboard::tr("Show all pictures") : Dashboard::tr("Enlarge"), card,
                        [this, card] { enlarge(card); });
    menu->addAction(Dashboard::tr("Copy picture"), card,
                    [card] { QGuiApplication::clipboard()->setImage(card->picture()); });
    menu->popup(globalPosition);
}

void Dashboard::Private::matchGauges()
{
    const int functions = static_cast<int>(frame->functions.size());
    const int wanted = std::min(functions, MostGauges);
    if (static_cast<int>(gauges.size()) != wanted) {
        while (static_cast<int>(gauges.size()) > wanted) {
            delete gauges.back();
            gauges.pop_back();
        }
        QWidget *before = gauges.empty() ? account : gauges.back();
        while (static_cast<int>(gauges.size()) < wanted) {
            auto *gauge = new Gauge(static_cast<int>(gauges.size()), q);
            gauge->setTheme(theme);
            gauge->setForExport(forExport);
            gauge->setVisible(!large);
            QObject::connect(gauge, &Card::menuWanted, q,
                             [this, gauge](const QPoint &position) { showMenu(gauge, position); });
            QWidget::setTabOrder(before, gauge);
            before = gauge;
            gauges.push_back(gauge);
        }
        layOut();
    }
    for (std::size_t i = 0; i < gauges.size(); ++i)
        gauges[i]->setMore(functions > MostGauges && static_cast<int>(i) == MostGauges - 1 ? functions - MostGauges + 1
                                                                                           : 0);
}

void Dashboard::Private::layOutGauges(int top, int height)
{
    const int gap = qRound(theme.px(12));
    const int width = q->width() - 2 * gap;
    const int n = static_cast<int>(gauges.size());
    const bool compact = n > CompactAbove;
    const int countersWidth = std::max(qRound(width * 0.345), qRound(std::min(theme.px(300), width * 0.38)));
    const int columns = compact ? (n + 1) / 2 : n;
    const int room = width - countersWidth - gap * (columns + 1);
    const int accountWidth = std::min(room, n == 0 ? room
                                                   : std::clamp(qRound(room * 1.76 / (columns + 1.76)),
                                                                qRound(theme.px(110)), qRound(theme.px(230))));
    const int each = columns > 0 ? std::min(qRound(theme.px(170)), (room - accountWidth) / columns) : 0;
    account->setGeometry(gap, top, accountWidth, height);
    int x = gap + accountWidth + gap;
    for (int i = 0; i < n; ++i) {
        Gauge *gauge = gauges[static_cast<std::size_t>(i)];
        gauge->setCompact(compact);
        const int half = (height - gap / 2) / 2;
        if (compact)
            gauge->setGeometry(x + (i % columns) * (each + gap), top + (i / columns) * (half + gap / 2), each, half);
        else
            gauge->setGeometry(x + i * (each + gap), top, each, height);
    }
    const int left = x + columns * (each + gap);
    counters->setGeometry(left, top, std::max(0, q->width() - gap - left), height);
}

/// True: it is another than before.
bool Dashboard::Private::fitTheme()
{
    // The projector's large type takes room from the pictures; in a small window the pictures come first.
    Theme fitting = chosen;
    const double room = std::min(q->width() / 820.0, q->height() / 560.0);
    fitting.scale = std::clamp(std::floor(room * 20) / 20, 1.0, std::max(1.0, chosen.scale));
    if (fitting == theme)
        return false;
    theme = fitting;
    for (Card *card : cards())
        card->setTheme(theme);
    return true;
}

void Dashboard::Private::layOut()
{
    const int gap = qRound(theme.px(12));
    const int width = q->width() - 2 * gap;
    const int height = q->height() - 2 * gap;
    if (large) {
        large->setGeometry(gap, gap, width, height);
        return;
    }
    if (gaugesOnly) {
        layOutGauges(gap, height);
        return;
    }
    const int first = std::clamp(qRound(height * 0.19), qRound(theme.px(118)), qRound(theme.px(164)));
    layOutGauges(gap, first);
    const int left = (width - gap) / 2;
    const int right = width - gap - left;
    const int top = gap + first + gap;
    const int upper = (height - first - 2 * gap) / 2;
    const int lower = height - first - 2 * gap - upper;
    pool->setGeometry(gap, top, left, upper);
    concurrency->setGeometry(gap + left + gap, top, right, upper);
    coldStarts->setGeometry(gap, top + upper + gap, left, lower);
    throttles->setGeometry(gap + left + gap, top + upper + gap, right, lower);
}

void Dashboard::Private::showCharts()
{
    if (!frame)
        return;
    concurrency->showFrame(frame);
    throttles->showFrame(frame);
    charted = frame;
    sinceCharts.restart();
}

void Dashboard::Private::describe()
{
    for (Card *card : cards())
        card->describe();
    sinceDescribed.restart();
}

void Dashboard::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    if (!frame || !frame->scenario)
        return;
    const bool fresh = !d->frame || d->frame->run != frame->run || d->frame->revision != frame->revision;
    d->frame = frame;
    d->matchGauges();
    d->account->showFrame(frame);
    for (Gauge *gauge : d->gauges)
        gauge->showFrame(frame);
    d->counters->showFrame(frame);
    d->pool->showFrame(frame);
    d->coldStarts->showFrame(frame);

    if (fresh || d->forExport || frame->state != sim::RunState::Running) {
        d->showCharts(); // an edit or a step is seen at once
        d->describe();
        return;
    }
    if (!d->sinceCharts.isValid() || d->sinceCharts.elapsed() >= ChartMilliseconds / 2) {
        if (d->concurrencyNext)
            d->concurrency->showFrame(frame);
        else
            d->throttles->showFrame(frame);
        d->concurrencyNext = !d->concurrencyNext;
        d->sinceCharts.restart();
    }
    if (!d->sinceDescribed.isValid() || d->sinceDescribed.elapsed() >= DescribeMilliseconds)
        d->describe();
    d->catchUp.start();
}

bool Dashboard::tellWhy()
{
    std::vector<Card *> asked{d->throttles, d->coldStarts};
    if (d->coldStarts->hasFocus())
        std::reverse(asked.begin(), asked.end());
    for (Card *card : asked) {
        const auto [reason, place] = card->newestReason();
        if (!reason || !card->isVisible())
            continue;
        d->why->tell(reason, card->mapToGlobal(place), d->theme);
        return true;
    }
    return false;
}

void Dashboard::setForExport(Part part)
{
    d->gaugesOnly = part == Part::Gauges;
    d->forExport = true;
    setMinimumSize(0, 0);
    for (Card *card : d->cards())
        card->setForExport(true);
    for (Card *card : d->pictures())
        card->setVisible(!d->gaugesOnly);
    d->layOut();
}

void Dashboard::setTheme(const Theme &theme)
{
    d->chosen = theme;
    d->theme = Theme();
    d->fitTheme();
    d->layOut();
    emit themeFitted(d->theme);
    update();
}

void Dashboard::retranslate()
{
    setAccessibleName(tr("Dashboard"));
    for (Card *card : d->cards())
        card->retranslate();
}

void Dashboard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Dashboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool other = d->fitTheme();
    d->layOut();
    if (other) // who lies on the cards looks at where they are
        emit themeFitted(d->theme);
}

void Dashboard::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), d->theme.window);
}
