// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/coldstartview.h"

#include "ui/plaintext.h"
#include "ui/text.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

ColdStartView::ColdStartView(QWidget *parent)
    : Card(parent)
    , m_chooser(new QToolButton(this))
{
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_chooser->setProperty("quiet", true);
    m_chooser->setStyleSheet(QStringLiteral("QToolButton { min-height: 0; padding-top: 0; padding-bottom: 0; }"));
    m_chooser->setFocusPolicy(Qt::TabFocus);
    m_chooser->setMenu(new QMenu(m_chooser));
    connect(m_chooser->menu(), &QMenu::aboutToShow, this, &ColdStartView::fillMenu);
    setTexts();
}

const sim::LaneView *ColdStartView::view() const
{
    const sim::LaneView *lanes = frame() ? frame()->lanes.get() : nullptr;
    return lanes && lanes->function >= 0 && lanes->function < functionCount() ? lanes : nullptr;
}

void ColdStartView::setForExport(bool on)
{
    Card::setForExport(on);
    m_export = on;
    m_chooser->setVisible(!on);
    setTexts();
}

void ColdStartView::setTexts()
{
    m_chooser->setToolTip(tr("Choose the function and the stretch that the lanes show"));
    m_chooser->setAccessibleName(tr("Function and stretch of the cold-start timeline"));
    placeChooser();
    setRemark();
}

/// How many lanes find no room: to be said anew with each size, each theme and each view.
void ColdStartView::setRemark()
{
    const int hidden = laneLayout().hidden;
    const sim::LaneView *lanes = view();
    const QString name = lanes ? functionName(lanes->function) : QString();
    const QString heading =
        m_export && lanes ? tr("Cold-start timeline, function %1").arg(name) : tr("Cold-start timeline");
    QString remark;
    if (lanes && lanes->pinned)
        remark =
            hidden > 0
                ? tr("%1–%2 pinned · + %3 more", "stretch of time")
                      .arg(Text::clockShort(lanes->from), Text::clockShort(lanes->to), Text::count(hidden))
                : tr("%1–%2 pinned", "stretch of time").arg(Text::clockShort(lanes->from), Text::clockShort(lanes->to));
    else if (lanes)
        remark = hidden > 0 ? tr("newest environments · + %1 more").arg(Text::count(hidden)) : tr("follows the clock");
    setHeader(heading, remark);
    const QString chosen = lanes ? tr("function %1").arg(PlainText::caption(name)) : QString();
    if (m_chooser->text() != chosen) {
        m_chooser->setText(chosen);
        placeChooser();
    }
}

void ColdStartView::placeChooser()
{
    m_chooser->setFont(theme().font(13, QFont::DemiBold));
    m_chooser->setVisible(!m_export && view());
    const QRect line = header();
    const int left = line.left() + qRound(Paint::textWidth(title(), theme().font(14, QFont::Bold)) + theme().px(4));
    const int height = qRound(theme().px(22));
    m_chooser->setGeometry(left, line.center().y() - height / 2,
                           std::max(20, std::min(m_chooser->sizeHint().width(), line.right() - left)), height);
}

void ColdStartView::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    placeChooser();
    setRemark();
}

void ColdStartView::themeChanged()
{
    placeChooser();
    setRemark();
}

void ColdStartView::fillMenu()
{
    QMenu *menu = m_chooser->menu();
    menu->clear();
    const sim::LaneView *lanes = view();
    if (!lanes)
        return;
    auto *functions = new QActionGroup(menu);
    for (int i = 0; i < functionCount(); ++i) {
        const QString title = Text::functionTitle(config(i));
        QAction *action = menu->addAction(PlainText::caption(title));
        action->setToolTip(PlainText::tip(title)); // else it is the caption, which Qt may take for rich text
        action->setCheckable(true);
        action->setChecked(i == lanes->function);
        functions->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { emit lanesChosen(i, view() && !view()->pinned); });
    }
    menu->addSeparator();
    auto *stretch = new QActionGroup(menu);
    for (const bool follow : {false, true}) {
        QAction *action = menu->addAction(follow ? tr("Follow the clock") : tr("Start of the run"));
        action->setCheckable(true);
        action->setChecked(follow == !lanes->pinned);
        stretch->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, follow] { emit lanesChosen(view() ? view()->function : 0, follow); });
    }
}

void ColdStartView::frameChanged()
{
    if (frame()->lanes == m_shown)
        return;
    m_shown = frame()->lanes;
    setRemark();
    m_chooser->setVisible(!m_export && view());
    update(body());
}

int ColdStartView::remarkLeft() const
{
    return m_chooser->isHidden() ? 0 : m_chooser->geometry().right();
}

bool ColdStartView::hasLegend() const
{
    return body().height() > theme().px(130);
}

qreal ColdStartView::crossHeight() const
{
    return theme().px(13);
}

qreal ColdStartView::crossWidth() const
{
    return theme().px(9);
}

QRectF ColdStartView::lanesArea() const
{
    const QRectF area = body();
    const qreal left = theme().px(30);
    const qreal legend = hasLegend() ? Paint::legendHeight(legendItems(), area.width(), theme()) : 0;
    const qreal bottom = legend + theme().px(20);
    return QRectF(area.left() + left, area.top() + crossHeight(),
                  std::max<qreal>(10, area.width() - left - theme().px(6)),
                  std::max<qreal>(10, area.height() - bottom - crossHeight()));
}

LaneLayout ColdStartView::laneLayout() const
{
    return view() ? LaneLayout::make(lanesArea(), *view(), theme().px(14), theme().px(26)) : LaneLayout{};
}

sim::SimTime ColdStartView::typicalInit() const
{
    std::vector<sim::SimTime> lengths;
    if (view())
        for (const sim::Lane &lane : view()->lanes)
            for (const sim::Lane::Piece &piece : lane.pieces)
                if (piece.kind == sim::Lane::Span::Init && piece.to != sim::Never && !lane.provisioned)
                    lengths.push_back(piece.to - piece.from);
    if (lengths.empty())
        return 0;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

std::vector<Paint::LegendItem> ColdStartView::legendItems() const
{
    using Kind = Paint::LegendItem::Kind;
    const QColor colour = theme().function(view() ? view()->function : 0);
    const sim::SimTime init = typicalInit();
    return {{Kind::Hatched, colour, init > 0 ? tr("init %1 (cold)").arg(Text::duration(init)) : tr("init (cold)")},
            {Kind::Solid, colour, tr("running")},
            {Kind::Solid, theme().functionTint(view() ? view()->function : 0), tr("idle (warm)")},
            {Kind::Ring, theme().ink, tr("P provisioned")},
            {Kind::Cross, theme().throttle, tr("refused")}};
}

QString ColdStartView::pieceTip(const sim::Lane &lane, const sim::Lane::Piece &piece) const
{
    const QString request = Text::request(piece.request);
    const QString length = piece.to == sim::Never ? tr("still going on") : Text::duration(piece.to - piece.from);
    if (piece.kind == sim::Lane::Span::Init)
        return lane.provisioned
                   ? tr("Initialised ahead of time (provisioned): %1. No request waits for it.").arg(length)
                   : tr("Initialisation: %1, from %2 on.\nWhy: request %3 came and no environment was free, so Lambda "
                        "made a new one.")
                         .arg(length, Text::clock(piece.from), request);
    if (piece.cold)
        return tr("Request %1: a cold start. It waited %2 for its environment, then ran %3.\nWhy cold: no environment "
                  "was free when it came.")
            .arg(request, Text::duration(piece.waited), length);
    if (piece.waited > 0)
        return tr("Request %1: warm. It waited %2 before, then ran %3.")
            .arg(request, Text::duration(piece.waited), length);
    if (lane.provisioned)
        return tr("Request %1: ran %2 on a provisioned environment, with no wait.").arg(request, length);
    return tr("Request %1: warm, no wait. The environment was initialised already; it ran %2.").arg(request, length);
}

QString ColdStartView::tipFor(const LaneLayout::Hit &hit) const
{
    const LaneLayout layout = laneLayout();
    if (!view() || hit.row >= layout.rows.size())
        return {};
    const sim::Lane &lane = view()->lanes[static_cast<std::size_t>(layout.rows[hit.row].lane)];
    const QString heading = tr("Environment %1").arg(Text::count(lane.environment));
    QString text;
    if (hit.piece >= 0)
        text = pieceTip(lane, lane.pieces[static_cast<std::size_t>(hit.piece)]);
    else if (lane.reclaimed != sim::Never)
        text = tr("Made at %1, reclaimed by Lambda at %2 after standing idle.")
                   .arg(Text::clock(lane.created), Text::clock(lane.reclaimed));
    else
        text =
            lane.provisioned
                ? tr("Provisioned: ready all the time.")
                : tr("Made at %1. Idle and warm: the next request runs here at once.").arg(Text::clock(lane.created));
    return heading + QLatin1Char('\n') + text;
}

QString ColdStartView::tip(const QPoint &position) const
{
    if (!view())
        return {};
    const LaneLayout layout = laneLayout();
    const std::vector<LaneLayout::Cross> crosses = layout.crosses(view()->throttles, crossWidth());
    if (const LaneLayout::Cross *cross = crossAt(crosses, position))
        return tr("Refused here: %1. Click: why.").arg(Text::count(cross->refused.total()));
    const auto hit = layout.hit(position, *view());
    return hit ? tipFor(*hit) : QString();
}

QString ColdStartView::description() const
{
    if (!view())
        return {};
    const LaneLayout layout = laneLayout();
    std::int64_t refused = 0;
    for (const sim::LaneView::Cross &cross : view()->throttles)
        refused += cross.refused.total();
    return tr("function %1: %2 environments shown, %3 more; %4 requests refused in this stretch")
        .arg(functionName(view()->function), Text::count(static_cast<qint64>(layout.rows.size())),
             Text::count(layout.hidden), Text::count(refused));
}
