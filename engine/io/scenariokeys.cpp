// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariokeys.h"

#include "engine/lambda/rules.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace ScenarioKeys {

namespace {

/// Levenshtein distance, without regard to case.
int distance(const QString &left, const QString &right)
{
    const QString a = left.toLower();
    const QString b = right.toLower();
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

/// Keys of every kind of a law or of traffic, each once.
template<typename T, typename E>
QStringList ofAllKinds(const QString &kindKey)
{
    QStringList keys{kindKey};
    for (const auto &[name, kind] : ScenarioFields::Spelling<E>::values)
        keys += of<T>(kind);
    keys.removeDuplicates();
    return keys;
}

QStringList law()
{
    return ofAllKinds<sim::Law, sim::Law::Kind>(QStringLiteral("distribution"));
}

/// Of an object that stands in the model for a few of its dotted keys: what they have behind the dot.
QStringList ofModelsOwn(const QString &object)
{
    QStringList keys;
    const auto collect = [&](const ScenarioFields::Key &key, const auto &) {
        const QString name = QString::fromLatin1(key.name);
        if (name.section(u'.', 0, 0) == object)
            keys.append(name.section(u'.', 1));
    };
    const sim::ModelSettings none;
    fields(ScenarioFields::Tag<sim::ModelSettings>{}, collect, none);
    return keys;
}

struct Object
{
    QString name;
    std::function<QStringList()> keys;
};

const QList<Object> &objects()
{
    using namespace sim;
    static const QList<Object> all{
        {QStringLiteral("scenario"), scenario},
        {QStringLiteral("text"), of<LocalizedText>},
        {QStringLiteral("model"), of<ModelSettings>},
        {QStringLiteral("alarmPoints"), [] { return ofModelsOwn(QStringLiteral("alarmPoints")); }},
        {QStringLiteral("apiGateway"), [] { return ofModelsOwn(QStringLiteral("apiGateway")); }},
        {QStringLiteral("account"), of<AccountSettings>},
        {QStringLiteral("function"), function},
        {QStringLiteral("law"), law},
        {QStringLiteral("initPart"), [] { return QStringList{QStringLiteral("part")} + law(); }},
        {QStringLiteral("autoScaling"), of<AutoScaling>},
        {QStringLiteral("scheduledAction"), of<ScheduledAction>},
        {QStringLiteral("async"), of<AsyncSettings>},
        {QStringLiteral("callerRetry"), of<CallerRetry>},
        {QStringLiteral("sqs"), of<SqsSettings>},
        {QStringLiteral("traffic"), [] { return ofAllKinds<Traffic, TrafficKind>(QStringLiteral("kind")); }},
        {QStringLiteral("change"), change},
        {QStringLiteral("set"), of<FunctionPatch>},
        {QStringLiteral("view"), of<View>},
    };
    return all;
}

} // namespace

QStringList scenario()
{
    // "$schema" lets an editor find the schema; it says nothing to us.
    return QStringList{QStringLiteral("$schema"), QStringLiteral("format")} + of<sim::Scenario>();
}

QStringList function()
{
    return of<sim::FunctionConfig>() + of<sim::FunctionSettings>() + QStringList{QStringLiteral("traffic")};
}

QStringList change()
{
    return of<sim::Change>()
           + QStringList{QStringLiteral("account"), QStringLiteral("function"), QStringLiteral("traffic"),
                         QStringLiteral("set"), QStringLiteral("invoke")};
}

int mostIn(std::string_view key)
{
    static constexpr std::array<std::pair<std::string_view, int>, 8> Most{
        {{"functions", sim::MaximumFunctions},
         {"changes", sim::MaximumChanges},
         {"traffic", sim::MaximumTrafficEntries},
         {"init", sim::MaximumInitParts},
         {"schedule", sim::MaximumScheduledActions},
         {"pauseAt", sim::MaximumPauses},
         {"coldStarts", sim::MaximumComparedFunctions},
         {"cards", static_cast<int>(ScenarioFields::Spelling<sim::ViewCard>::values.size())}}};
    const auto *const found = std::find_if(Most.begin(), Most.end(), [&](const auto &m) { return m.first == key; });
    return found == Most.end() ? 0 : found->second;
}

QString shownKey(const std::string &key)
{
    constexpr std::size_t Longest = 60;
    if (key.size() <= Longest)
        return QString::fromStdString(key);
    return QString::fromStdString(key.substr(0, 4 * Longest)).left(static_cast<qsizetype>(Longest) - 3)
           + QStringLiteral("...");
}

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    int least = std::max(2, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        if (std::abs(word.size() - candidate.size()) >= least) // so many letters must come or go: not near
            continue;
        if (const int d = distance(word, candidate); d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

QStringList objectNames()
{
    QStringList names;
    for (const auto &object : objects())
        names.append(object.name);
    return names;
}

QStringList keysOf(const QString &object)
{
    for (const auto &candidate : objects()) {
        if (candidate.name == object)
            return candidate.keys();
    }
    return {};
}

} // namespace ScenarioKeys
