// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/throttlepicture.h"

#include "engine/lambda/answers.h"
#include "ui/pictures/why.h"
#include "ui/text.h"

#include <algorithm>

namespace {

constexpr int Whole = 100; // percent
constexpr std::size_t MostQueueRows = 2; ///< one pair of rows per function up to here, all in one pair beyond

bool hasQueue(const sim::FunctionConfig &function)
{
    return function.invocation == sim::Invocation::Async || function.trigger == sim::Trigger::Sqs;
}

QString percent(double share)
{
    return Text::percent(share, 0);
}

/// Stretches joined until they are `width` wide; whoever is asked anew after a change begins a new one.
std::vector<ThrottlePicture::Share> sharesOf(const std::vector<sim::Seconds> &seconds, int function, sim::SimTime from,
                                             sim::SimTime width,
                                             const std::vector<std::pair<sim::SimTime, QString>> &changes)
{
    std::vector<ThrottlePicture::Share> shares;
    shares.reserve(seconds.size());
    auto cut = changes.begin();
    for (const sim::Seconds &stretch : seconds) {
        if (stretch.to <= from || static_cast<std::size_t>(function) >= stretch.functions.size())
            continue;
        bool fresh = shares.empty();
        while (cut != changes.end() && cut->first <= stretch.from) {
            fresh = fresh || cut->first > shares.back().from;
            ++cut;
        }
        const sim::Asked &asked = stretch.functions[static_cast<std::size_t>(function)];
        if (fresh || stretch.to - shares.back().from > width) {
            shares.push_back({stretch.from, stretch.to, asked});
            continue;
        }
        shares.back().to = stretch.to;
        shares.back().asked += asked;
    }
    return shares;
}

std::vector<RowsPicture::Bin> binsOf(const std::vector<ThrottlePicture::Share> &shares)
{
    std::vector<RowsPicture::Bin> bins;
    bins.reserve(shares.size());
    for (const ThrottlePicture::Share &share : shares) {
        const bool asked = share.asked.all() > 0;
        bins.push_back({share.from, share.to, 0, share.asked.share() * Whole, !asked});
    }
    return bins;
}

} // namespace

QString ThrottlePicture::outcome(const sim::FunctionConfig &function)
{
    const QString lambda = QString::number(sim::AnswerThrottled);
    if (hasQueue(function))
        return ThrottlePicture::tr("%1 → back to the queue").arg(lambda);
    return ThrottlePicture::tr("%1 → %2 %3", "Lambda's answer, who passes it on, what the client sees")
        .arg(lambda, Text::triggerName(function.trigger), QString::number(sim::throttledAnswer(function.trigger)));
}

void ThrottlePicture::read()
{
    readShares();
    const auto *seconds = frame()->seconds.get();
    const sim::SimTime recorded =
        seconds && !seconds->empty() ? seconds->front().to - seconds->front().from : sim::Second;
    const sim::SimTime width = std::max(pixel(1), recorded);
    const bool queued = !queues().empty();
    setHeader(queued ? ThrottlePicture::tr("Share of attempts throttled")
                     : ThrottlePicture::tr("Share of requests throttled"),
              width <= sim::Second ? ThrottlePicture::tr("each second") : QString());
    RowsPicture::read();
}

void ThrottlePicture::readShares()
{
    m_shares.assign(static_cast<std::size_t>(functionCount()), {});
    m_ghostShares.assign(m_shares.size(), {});
    if (!frame()->seconds)
        return;
    const sim::Frame *ghost = frame()->ghost.get();
    const sim::SimTime width = std::max(pixel(1), ghost ? 3 * sim::Second : sim::Second);
    const auto cuts = changes();
    for (int f = 0; f < functionCount(); ++f) {
        m_shares[static_cast<std::size_t>(f)] = sharesOf(*frame()->seconds, f, 0, width, cuts);
        if (ghost && ghost->seconds)
            m_ghostShares[static_cast<std::size_t>(f)] = sharesOf(*ghost->seconds, f, frame()->branchedAt, width, cuts);
    }
}

/// From when on nothing has been refused.
QString ThrottlePicture::since(int function) const
{
    if (frame()->seconds) {
        for (auto stretch = frame()->seconds->rbegin(); stretch != frame()->seconds->rend(); ++stretch)
            if (stretch->functions[static_cast<std::size_t>(function)].refused.total() > 0)
                return ThrottlePicture::tr("since %1").arg(Text::clockShort(stretch->to));
    }
    return {};
}

RowsPicture::Row ThrottlePicture::shareRow(int function) const
{
    Row row;
    row.function = function;
    row.name = Text::functionTitle(config(function));
    row.remark = outcome(config(function));
    row.colour = theme().throttle;
    row.swatchColour = functionColour(function);
    row.style = Style::Crosses;
    row.top = Whole;
    row.topText = percent(1);
    row.bins = binsOf(m_shares[static_cast<std::size_t>(function)]);
    row.ghost = binsOf(m_ghostShares[static_cast<std::size_t>(function)]);
    const sim::Asked &last = level(function).lastSecond;
    row.now = percent(last.share());
    row.nowValue = last.share() * Whole;
    row.refusing = last.refused.total() > 0;
    row.nowRemark = row.refusing ? ThrottlePicture::tr("%1/s").arg(Text::count(last.refused.total())) : since(function);
    const sim::Frame *ghost = frame()->ghost.get();
    if (ghost && static_cast<std::size_t>(function) < ghost->functions.size())
        row.ghostNow = percent(ghost->functions[static_cast<std::size_t>(function)].lastSecond.share());
    return row;
}

std::vector<int> ThrottlePicture::queues() const
{
    std::vector<int> found;
    for (int f = 0; f < functionCount(); ++f)
        if (hasQueue(config(f)))
            found.push_back(f);
    return found;
}

RowsPicture::Row ThrottlePicture::waitingRow(const std::vector<int> &functions) const
{
    Row row;
    const bool one = functions.size() == 1;
    row.function = one ? functions.front() : -1;
    row.name = ThrottlePicture::tr("Waiting events");
    row.remark = one ? functionName(functions.front()) : QString();
    row.colour = one ? functionColour(functions.front()) : theme().ink;
    row.swatchColour = one ? row.colour : QColor();
    row.style = Style::Area;
    double highest = 0;
    const sim::SimTime width = pixel();
    if (const auto *drawn = frame()->drawn()) {
        row.bins.reserve(drawn->size());
        for (const sim::Bucket &bucket : *drawn) {
            if (static_cast<std::size_t>(functions.back()) >= bucket.functions.size())
                continue;
            double waiting = 0;
            for (const int f : functions) // of several at the bucket's end: their highest levels do not fall together
                waiting += static_cast<double>(one ? bucket.functions[static_cast<std::size_t>(f)].peakWaiting
                                                   : bucket.functions[static_cast<std::size_t>(f)].waiting);
            highest = std::max(highest, waiting);
            if (!row.bins.empty() && bucket.to - row.bins.back().from <= width) {
                row.bins.back().to = bucket.to;
                row.bins.back().high = std::max(row.bins.back().high, waiting);
            } else {
                row.bins.push_back({bucket.from, bucket.to, 0, waiting, false});
            }
        }
    }
    std::int64_t now = 0;
    for (const int f : functions)
        now += level(f).asyncWaiting;
    row.now = Text::count(now);
    row.nowValue = static_cast<double>(now);
    row.top = roundTop(highest);
    row.topText = Text::count(qRound64(row.top));
    return row;
}

RowsPicture::Row ThrottlePicture::oldestRow(const std::vector<int> &functions) const
{
    Row row;
    row.function = functions.size() == 1 ? functions.front() : -1;
    row.name = ThrottlePicture::tr("Age of the oldest");
    row.colour = theme().ink;
    row.style = Style::Line;
    double highest = 0;
    if (const auto *drawn = frame()->drawn()) {
        row.bins.reserve(drawn->size());
        for (const sim::Bucket &bucket : *drawn) {
            if (static_cast<std::size_t>(functions.back()) >= bucket.functions.size())
                continue;
            double age = 0;
            for (const int f : functions)
                age = std::max<double>(age, bucket.functions[static_cast<std::size_t>(f)].oldestAge);
            highest = std::max(highest, age);
            row.bins.push_back({bucket.from, bucket.to, age, age, false});
        }
    }
    sim::SimTime now = 0;
    for (const int f : functions)
        now = std::max(now, level(f).asyncOldestAge);
    row.now = now > 0 ? Text::duration(now) : ThrottlePicture::tr("none", "no event waits");
    row.nowValue = sim::toSeconds(now);
    row.top = std::max(1.0, highest);
    row.topText = highest > 0 ? Text::duration(static_cast<sim::SimTime>(highest * 1e6)) : QString();
    return row;
}

RowsPicture::Row ThrottlePicture::eventRow() const
{
    const sim::EventStory &story = *frame()->event;
    Row row;
    row.function = story.function;
    row.name = ThrottlePicture::tr("Event %1 #%2", "function, number")
                   .arg(functionName(story.function), Text::request(story.request));
    row.colour = functionColour(story.function);
    row.swatchColour = row.colour;
    row.style = Style::Attempts;
    int attempts = 0;
    int throttled = 0;
    for (const sim::Record &record : story.records) {
        using Kind = Attempt::Kind;
        if (record.kind == sim::RecordKind::Throttle) {
            row.attempts.push_back({record.t, Kind::Throttled});
            ++throttled;
            ++attempts;
        } else if (record.kind == sim::RecordKind::Start) {
            ++attempts;
        } else if (record.kind == sim::RecordKind::End) {
            row.attempts.push_back({record.t, record.reason == sim::RecordReason::None ? Kind::Ran : Kind::Failed});
        } else if (record.kind == sim::RecordKind::DeadLetter || record.kind == sim::RecordKind::Drop) {
            row.attempts.push_back({record.t, Kind::GivenUp});
            row.now = record.kind == sim::RecordKind::DeadLetter ? ThrottlePicture::tr("DLQ")
                                                                 : ThrottlePicture::tr("dropped");
        }
    }
    row.remark = ThrottlePicture::tr("%1 attempts, %2 throttled").arg(Text::count(attempts), Text::count(throttled));
    if (row.now.isEmpty())
        row.now = story.isOver() ? ThrottlePicture::tr("ran") : ThrottlePicture::tr("waits");
    return row;
}

void ThrottlePicture::appendQueueRows(std::vector<Row> &rows) const
{
    const std::vector<int> functions = queues();
    if (functions.empty())
        return;
    if (functions.size() <= MostQueueRows) {
        for (const int f : functions) {
            rows.push_back(waitingRow({f}));
            rows.push_back(oldestRow({f}));
        }
    } else {
        rows.push_back(waitingRow(functions));
        rows.push_back(oldestRow(functions));
    }
    if (frame()->event && !frame()->event->records.empty() && frame()->event->function < functionCount())
        rows.push_back(eventRow());
}

std::vector<RowsPicture::Row> ThrottlePicture::makeRows() const
{
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(functionCount()));
    for (int f = 0; f < functionCount(); ++f)
        rows.push_back(shareRow(f));
    appendQueueRows(rows);
    return rows;
}

QString ThrottlePicture::chip(const Row &row, const Bin &bin) const
{
    switch (row.style) {
    case Style::Crosses: {
        if (bin.gap)
            return ThrottlePicture::tr("not asked");
        for (const Share &share : m_shares[static_cast<std::size_t>(row.function)])
            if (share.from == bin.from)
                return ThrottlePicture::tr("%1 · %2 of %3", "share, throttled, asked")
                    .arg(percent(share.asked.share()), Text::count(share.asked.refused.total()),
                         Text::count(share.asked.all()));
        return {};
    }
    case Style::Area:
        return Text::count(qRound64(bin.high));
    case Style::Line:
        return Text::duration(static_cast<sim::SimTime>(bin.high * 1e6));
    default:
        return {};
    }
}

QString ThrottlePicture::description() const
{
    QStringList parts;
    for (int f = 0; f < functionCount(); ++f) {
        const sim::Asked &last = level(f).lastSecond;
        parts += ThrottlePicture::tr("%1: %2 throttled so far; %3 in the last second")
                     .arg(Text::functionTitle(config(f)), Text::count(level(f).throttles + level(f).gatewayThrottles),
                          percent(last.share()));
    }
    for (const int f : queues())
        parts += ThrottlePicture::tr("%1: %2 events wait").arg(functionName(f), Text::count(level(f).asyncWaiting));
    return parts.join(QStringLiteral("; "));
}

NumberTable ThrottlePicture::numbers() const
{
    NumberTable table{{ThrottlePicture::tr("Last second"), ThrottlePicture::tr("Asked"),
                       ThrottlePicture::tr("Throttled"), ThrottlePicture::tr("Share")},
                      {}};
    for (int f = 0; f < functionCount(); ++f) {
        const sim::Asked &last = level(f).lastSecond;
        table.rows.push_back({Text::functionTitle(config(f)), Text::count(last.all()),
                              Text::count(last.refused.total()), percent(last.share())});
    }
    for (const int f : queues())
        table.rows.push_back({ThrottlePicture::tr("Waiting: %1").arg(functionName(f)),
                              Text::count(level(f).asyncWaiting), QString(), Text::duration(level(f).asyncOldestAge)});
    return table;
}

Picture::Reason ThrottlePicture::reasonOf(int function, sim::SimTime from, sim::SimTime to) const
{
    const auto stretch = stretchOf(frame()->drawn(), from, to);
    if (!stretch || static_cast<std::size_t>(function) >= stretch->functions.size()
        || stretch->functions[static_cast<std::size_t>(function)].refused.total() == 0)
        return {};
    return [scenario = frame()->scenario, stretch, function] {
        const sim::Refusals &refused = stretch->functions[static_cast<std::size_t>(function)].refused;
        const Why::Subject subject{scenario, function};
        return Why::heading(ThrottlePicture::tr("%1 at %2: %3 throttled")
                                .arg(Text::functionTitle(subject.config()), Text::clockShort(stretch->from),
                                     Text::count(refused.total())))
               + Why::refused(subject, refused) + Why::levels(*stretch, function) + Why::remark();
    };
}

Picture::Reason ThrottlePicture::reasonAt(const QPointF &position) const
{
    const int at = rowAt(position);
    const std::optional<sim::SimTime> time = timeAt(position);
    if (at < 0 || !time || *time > frame()->time || rows()[static_cast<std::size_t>(at)].style != Style::Crosses)
        return {};
    const int function = rows()[static_cast<std::size_t>(at)].function;
    for (const Share &share : m_shares[static_cast<std::size_t>(function)])
        if (share.from <= *time && share.to >= *time)
            return reasonOf(function, share.from, share.to);
    return {};
}

std::pair<Picture::Reason, QPointF> ThrottlePicture::newestReason() const
{
    const Share *newest = nullptr;
    const Row *of = nullptr;
    for (const Row &row : rows()) {
        if (row.style != Style::Crosses)
            continue;
        const auto &shares = m_shares[static_cast<std::size_t>(row.function)];
        const auto last = std::find_if(shares.rbegin(), shares.rend(),
                                       [](const Share &share) { return share.asked.refused.total() > 0; });
        if (last != shares.rend() && (!newest || last->from > newest->from)) {
            newest = &*last;
            of = &row;
        }
    }
    if (!newest)
        return {};
    return {reasonOf(of->function, newest->from, newest->to), QPointF(scale().x(newest->from), of->plot.bottom())};
}
