// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard.h"

#include "ui/dashboard/card.h"
#include "ui/dashboard/lanetools.h"
#include "ui/dashboard/numberdialog.h"
#include "ui/dashboard/whypopup.h"
#include "ui/pictures/coldstartpicture.h"
#include "ui/pictures/concurrencypicture.h"
#include "ui/pictures/counterpicture.h"
#include "ui/pictures/dashboardlayout.h"
#include "ui/pictures/gaugepicture.h"
#include "ui/pictures/poolpicture.h"
#include "ui/pictures/throttlepicture.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace {

constexpr int ChartMilliseconds = 33;
constexpr int DescribeMilliseconds = 1000;
constexpr qreal ProjectorType = 18; ///< pixels: the least that the back row can read
constexpr QSizeF Designed(1008, 852);
constexpr QSizeF Least(480, 400); ///< below it type grows no more, whatever was chosen
constexpr qreal LargestScale = 2.4;

} // namespace

struct Dashboard::Private
{
    /// A picture, known by its kind, and the card that owns it.
    template<typename Shown>
    struct Kept
    {
        template<typename... Arguments>
        explicit Kept(QWidget *parent, Arguments... arguments)
            : picture(new Shown(arguments...))
            , card(new Card(std::unique_ptr<Picture>(picture), parent))
        {}
        Shown *picture;
        Card *card;
    };

    explicit Private(Dashboard *dashboard)
        : q(dashboard)
        , account(dashboard, GaugePicture::Account)
        , counters(dashboard)
        , pool(dashboard)
        , concurrency(dashboard)
        , coldStarts(dashboard)
        , throttles(dashboard)
        , lanes(new LaneTools)
        , byFunction(new QToolButton)
        , stacked(new QToolButton)
        , why(new WhyPopup(dashboard))
        , small(new QShortcut(Qt::Key_Escape, dashboard))
    {}

    std::vector<Card *> pictures() const { return {pool.card, concurrency.card, coldStarts.card, throttles.card}; }
    void matchGauges();
    void layOut();
    bool fitTheme();
    void showChart(int which);
    void showCharts();
    void describe();
    void connectCard(Card *card);
    void connectRows(Card *card, RowsPicture *rows);
    void addTools();
    void retranslateTools();
    void setGaze(const Gaze &now);
    void zoom(const QPointF &position, int steps, const PlotScale &scale);
    void stepCrosshair(int bins);
    void enlarge(Card *card);
    void showMenu(Card *card, const QPoint &globalPosition);

    Dashboard *q;
    Card *large = nullptr; ///< the picture that has the whole dashboard, if one has
    Kept<GaugePicture> account;
    std::vector<Kept<GaugePicture>> gauges; ///< one per function
    Kept<CounterPicture> counters;
    Kept<PoolPicture> pool;
    Kept<ConcurrencyPicture> concurrency;
    Kept<ColdStartPicture> coldStarts;
    Kept<ThrottlePicture> throttles;
    LaneTools *lanes;
    QToolButton *byFunction;
    QToolButton *stacked;
    WhyPopup *why;
    QShortcut *small;

    Theme chosen = Theme::make(Theme::Kind::Light);
    Theme theme = chosen; ///< with a scale that fits the window
    Gaze gaze;
    std::uint64_t run = 0;
    std::shared_ptr<const sim::Frame> frame;
    int nextChart = 0; ///< the charts take turns, so that no frame pays for all of them
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
    for (Card *card : cards())
        d->connectCard(card);
    for (Card *card : d->pictures()) {
        card->setEnlargeable(true);
        connect(card, &Card::enlargeWanted, this, [this, card] { d->enlarge(card); });
    }
    d->connectRows(d->concurrency.card, d->concurrency.picture);
    d->connectRows(d->throttles.card, d->throttles.picture);
    connect(d->counters.card, &Card::pressed, this, [this](const QPointF &position) {
        if (d->counters.picture->isCost(position))
            emit costsWanted();
    });
    connect(d->counters.card, &Card::activated, this, &Dashboard::costsWanted);
    connect(d->why, &WhyPopup::ruleAsked, this, &Dashboard::ruleAsked);
    connect(d->lanes, &LaneTools::chosen, this, &Dashboard::lanesChosen);
    d->small->setEnabled(false);
    connect(d->small, &QShortcut::activated, this, [this] { d->enlarge(d->large); });
    d->addTools();
    retranslate();
}

Dashboard::~Dashboard() = default;

std::vector<Card *> Dashboard::cards() const
{
    std::vector<Card *> all{d->account.card};
    for (const Private::Kept<GaugePicture> &gauge : d->gauges)
        all.push_back(gauge.card);
    all.push_back(d->counters.card);
    for (Card *card : d->pictures())
        all.push_back(card);
    return all;
}

void Dashboard::Private::addTools()
{
    auto *segments = new QWidget;
    auto *row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *group = new QButtonGroup(segments);
    for (QToolButton *button : {byFunction, stacked}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("chip", true);
        group->addButton(button);
        row->addWidget(button);
    }
    byFunction->setChecked(true);
    byFunction->setObjectName(QStringLiteral("byFunction"));
    stacked->setObjectName(QStringLiteral("stacked"));
    QObject::connect(stacked, &QToolButton::toggled, q, [this](bool on) {
        concurrency.picture->setStacked(on);
        concurrency.card->refresh();
    });
    concurrency.card->addTool(segments);
    coldStarts.card->addTool(lanes);
    QObject::connect(lanes, &LaneTools::resized, coldStarts.card, &Card::placeTools);
}

void Dashboard::Private::retranslateTools()
{
    byFunction->setText(Dashboard::tr("By function"));
    stacked->setText(Dashboard::tr("Stacked"));
    lanes->retranslate();
}

void Dashboard::Private::connectCard(Card *card)
{
    QObject::connect(card, &Card::menuWanted, q, [this, card](const QPoint &position) { showMenu(card, position); });
    QObject::connect(card, &Card::reasonWanted, q,
                     [this](const Picture::Reason &reason, const QRect &about) { why->tell(reason, about, theme); });
    QObject::connect(card, &Card::crosshairMoved, q, [this](std::optional<sim::SimTime> time) {
        Gaze now = gaze;
        now.crosshair = time;
        setGaze(now);
    });
    QObject::connect(card, &Card::crosshairStepped, q, [this](int bins) { stepCrosshair(bins); });
    QObject::connect(card, &Card::timeChosen, q, &Dashboard::timeChosen);
}

void Dashboard::Private::connectRows(Card *card, RowsPicture *rows)
{
    QObject::connect(card, &Card::wheelTurned, q, [this, card, rows](const QPointF &position, int steps, bool shifted) {
        if (!shifted)
            return zoom(position, steps, rows->scale());
        rows->scrollBy(-steps);
        card->refresh();
    });
}

void Dashboard::Private::setGaze(const Gaze &now)
{
    if (gaze == now)
        return;
    gaze = now;
    for (Card *card : q->cards())
        card->setGaze(gaze);
}

/// What is under the pointer stays there.
void Dashboard::Private::zoom(const QPointF &position, int steps, const PlotScale &scale)
{
    constexpr double PerStep = 1.25;
    constexpr sim::SimTime Shortest = 5 * sim::Second;
    const sim::SimTime whole = frame ? frame->scenario->duration : 0;
    const auto span = static_cast<double>(scale.to - scale.from);
    const auto wanted = static_cast<sim::SimTime>(span * std::pow(PerStep, -steps));
    const sim::SimTime length = std::clamp(wanted, std::min(Shortest, whole), whole);
    const sim::SimTime at = scale.timeAt(position.x());
    const double share = span > 0 ? static_cast<double>(at - scale.from) / span : 0;
    Gaze now = gaze;
    now.from = std::clamp<sim::SimTime>(at - static_cast<sim::SimTime>(share * static_cast<double>(length)), 0,
                                        whole - length);
    now.to = length == whole ? sim::Never : now.from + length;
    setGaze(now);
}

void Dashboard::Private::stepCrosshair(int bins)
{
    if (!frame)
        return;
    const PlotScale scale = concurrency.picture->scale();
    const sim::SimTime bin = std::max<sim::SimTime>(frame->bucketWidth, (scale.to - scale.from) / 400);
    Gaze now = gaze;
    now.crosshair = std::clamp(gaze.crosshair.value_or(frame->time) + bins * bin, scale.from, scale.to);
    setGaze(now);
}

void Dashboard::Private::enlarge(Card *card)
{
    if (!card)
        return;
    card->setFocus();
    large = large == card ? nullptr : card;
    small->setEnabled(large != nullptr);
    card->setLarge(large == card);
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
    if (card == counters.card) {
        QAction *all = menu->addAction(Dashboard::tr("All numbers"), card, [this] {
            counters.picture->setAll(!counters.picture->showsAll());
            counters.card->refresh();
            if (!counters.picture->hasRoom() && large != counters.card)
                enlarge(counters.card);
        });
        all->setCheckable(true);
        all->setChecked(counters.picture->showsAll());
    }
    menu->addAction(Dashboard::tr("Numbers as a table…"), card, [this, card] { NumberDialog::show(*card, q); });
    menu->addAction(Dashboard::tr("Copy picture"), card,
                    [card] { QGuiApplication::clipboard()->setImage(card->image()); });
    menu->popup(globalPosition);
}

void Dashboard::Private::matchGauges()
{
    const int functions = static_cast<int>(frame->functions.size());
    const auto wanted = static_cast<std::size_t>(std::min(functions, DashboardLayout::MostGauges));
    if (gauges.size() != wanted) {
        while (gauges.size() > wanted) {
            delete gauges.back().card;
            gauges.pop_back();
        }
        QWidget *before = gauges.empty() ? account.card : gauges.back().card;
        gauges.reserve(wanted);
        while (gauges.size() < wanted) {
            const int function = static_cast<int>(gauges.size());
            Kept<GaugePicture> &gauge = gauges.emplace_back(q, function);
            gauge.card->setTheme(theme);
            gauge.card->setGaze(gaze);
            connectCard(gauge.card);
            const auto standOut = [this, function] {
                Gaze now = gaze;
                now.function = gaze.function == function ? -1 : function;
                setGaze(now);
            };
            QObject::connect(gauge.card, &Card::pressed, q, standOut);
            QObject::connect(gauge.card, &Card::activated, q, standOut);
            QWidget::setTabOrder(before, gauge.card);
            before = gauge.card;
        }
        layOut();
    }
    for (std::size_t i = 0; i < gauges.size(); ++i)
        gauges[i].picture->setMore(functions > DashboardLayout::MostGauges && i + 1 == gauges.size()
                                       ? functions - DashboardLayout::MostGauges + 1
                                       : 0);
}

/// True: it is another than before.
bool Dashboard::Private::fitTheme()
{
    Theme fitting = chosen;
    const auto room = [this](const QSizeF &designed) {
        return std::min(q->width() / designed.width(), q->height() / designed.height());
    };
    const auto round = [](double scale) { return std::floor(scale * 20) / 20; };
    const double least = std::clamp(round(room(Least)), 1.0, chosen.scale);
    fitting.scale = std::clamp(round(room(Designed) * chosen.scale), least, LargestScale);
    fitting.leastType = chosen.kind == Theme::Kind::Projector ? ProjectorType : 0;
    if (fitting == theme)
        return false;
    theme = fitting;
    for (Card *card : q->cards())
        card->setTheme(theme);
    return true;
}

void Dashboard::Private::layOut()
{
    const int functions = frame ? static_cast<int>(frame->functions.size()) : 0;
    const DashboardLayout layout = DashboardLayout::make(
        q->size(), functions, theme, frame ? frame->scenario->view.cards : std::vector<sim::ViewCard>(),
        frame ? DashboardLayout::essential(*frame->scenario) : std::vector<sim::ViewCard>());
    const auto place = [&](Card *card, const QRect &rect) {
        const bool shown = large ? large == card : !rect.isEmpty();
        if (shown)
            card->setGeometry(large ? q->rect().adjusted(12, 12, -12, -12) : rect);
        card->setVisible(shown);
    };
    account.picture->setForm(layout.form);
    place(account.card, layout.account);
    for (std::size_t i = 0; i < gauges.size(); ++i) {
        gauges[i].picture->setForm(layout.form);
        place(gauges[i].card, i < layout.gauges.size() ? layout.gauges[i] : QRect());
    }
    counters.picture->setSmall(layout.form == DashboardLayout::Form::Line);
    place(counters.card, layout.counters);
    place(pool.card, layout.pool);
    place(concurrency.card, layout.concurrency);
    place(coldStarts.card, layout.coldStarts);
    place(throttles.card, layout.throttles);
    // In a strip there are no lanes to choose.
    lanes->setVisible(large == coldStarts.card || layout.coldStarts.height() > theme.px(200));
    coldStarts.card->retranslate();
}

void Dashboard::Private::showChart(int which)
{
    switch (which) {
    case 0:
        concurrency.card->showFrame(frame);
        break;
    case 1:
        throttles.card->showFrame(frame);
        break;
    default:
        coldStarts.card->showFrame(frame);
        break;
    }
}

void Dashboard::Private::showCharts()
{
    if (!frame)
        return;
    for (int which = 0; which < 3; ++which)
        showChart(which);
    sinceCharts.restart();
}

void Dashboard::Private::describe()
{
    for (Card *card : q->cards())
        card->describe();
    sinceDescribed.restart();
}

void Dashboard::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    if (!frame || !frame->scenario)
        return;
    const bool fresh = !d->frame || d->frame->run != frame->run || d->frame->revision != frame->revision;
    const bool other = !d->frame || d->frame->scenario->view.cards != frame->scenario->view.cards;
    d->frame = frame;
    if (d->run != frame->run) { // another run: all of it is seen at first
        d->run = frame->run;
        d->setGaze({});
    }
    d->matchGauges();
    if (other)
        d->layOut();
    d->account.card->showFrame(frame);
    for (const Private::Kept<GaugePicture> &gauge : d->gauges)
        gauge.card->showFrame(frame);
    d->counters.card->showFrame(frame);
    d->pool.card->showFrame(frame);
    d->lanes->showFrame(*frame);

    if (fresh || frame->state != sim::RunState::Running) {
        d->showCharts(); // an edit or a step is seen at once
        d->describe();
        return;
    }
    if (!d->sinceCharts.isValid() || d->sinceCharts.elapsed() >= ChartMilliseconds / 3) {
        d->showChart(d->nextChart);
        d->nextChart = (d->nextChart + 1) % 3;
        d->sinceCharts.restart();
    }
    if (!d->sinceDescribed.isValid() || d->sinceDescribed.elapsed() >= DescribeMilliseconds)
        d->describe();
    d->catchUp.start();
}

bool Dashboard::tellWhy()
{
    std::vector<Card *> asked{d->throttles.card, d->coldStarts.card};
    if (d->coldStarts.card->hasFocus())
        std::reverse(asked.begin(), asked.end());
    for (Card *card : asked) {
        const auto [reason, place] = card->picture().newestReason();
        if (!reason || !card->isVisible())
            continue;
        d->why->tell(reason, QRect(card->mapToGlobal(place.toPoint()), QSize(1, 1)), d->theme);
        return true;
    }
    return false;
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
    d->retranslateTools();
    for (Card *card : cards())
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
