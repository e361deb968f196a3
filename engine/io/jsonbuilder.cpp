// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/jsonbuilder.h"

#include "engine/io/scenariokeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonBuilder)
};

QString tooDeep()
{
    return Tr::tr("objects and lists are nested too deeply: at most %n level(s)", nullptr, JsonBuilder::DeepestNesting);
}

} // namespace

bool JsonBuilder::open(Json value)
{
    const bool isList = value.is_array();
    if (m_levels.size() >= static_cast<std::size_t>(DeepestNesting)) {
        if (!m_levels.back().json->is_array())
            return refuse(path(), tooDeep());
        m_levels.back().json->push_back(nullptr); // the place is that of the value, not of the one before it
        return refuse(path(), tooDeep());
    }
    const bool named = isList && !m_levels.empty() && m_levels.back().json->is_object();
    const int most = named ? ScenarioKeys::mostIn(m_levels.back().key) : 0;
    Json *placed = place(std::move(value));
    if (placed)
        m_levels.push_back({placed, most, {}, {}});
    return placed != nullptr;
}

/// Puts a value where the parser is; null where there is no room for it.
JsonBuilder::Json *JsonBuilder::place(Json value)
{
    m_step();
    if (m_levels.empty()) {
        m_root = std::move(value);
        return &m_root;
    }
    Level &level = m_levels.back();
    if (auto *object = level.json->get_ptr<Json::object_t *>()) {
        object->emplace_back(level.key, std::move(value)); // known to be new: no search
        return &object->back().second;
    }
    auto &list = level.json->get_ref<Json::array_t &>();
    if (level.most > 0 && list.size() >= static_cast<std::size_t>(level.most)) {
        refuse(pathOfList(), Tr::tr("there can be at most %n value(s) in this list", nullptr, level.most));
        return nullptr;
    }
    list.push_back(std::move(value));
    return &list.back();
}

bool JsonBuilder::key(string_t &name)
{
    m_step();
    Level &level = m_levels.back();
    level.key = std::move(name);
    return isNew(level, level.key) || refuse(path(), Tr::tr("duplicate key in the same object"));
}

bool JsonBuilder::isNew(Level &level, const std::string &name) const
{
    constexpr std::size_t Few = 32; // more than any object of a scenario has
    const auto &object = level.json->get_ref<const Json::object_t &>();
    if (object.size() < Few)
        return std::none_of(object.begin(), object.end(), [&](const auto &entry) { return entry.first == name; });
    if (level.keys.empty()) {
        for (const auto &entry : object)
            level.keys.insert(entry.first);
    }
    return level.keys.insert(name).second;
}

bool JsonBuilder::refuse(const QString &path, const QString &message)
{
    m_refused = FileError{path, message};
    return false;
}

bool JsonBuilder::parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error)
{
    // The parser lends its error and there are only these two: thrown on as copies, as its own parse() does.
    if (const auto *range = dynamic_cast<const Json::out_of_range *>(&error))
        throw Json::out_of_range(*range);
    throw Json::parse_error(dynamic_cast<const Json::parse_error &>(error));
}

/// Of the value just placed, or of the key just read.
QString JsonBuilder::path() const
{
    QString path;
    for (const Level &level : m_levels) {
        if (level.json->is_array())
            path += QStringLiteral("[%1]").arg(static_cast<qsizetype>(level.json->size()) - 1);
        else
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + ScenarioKeys::shownKey(level.key);
    }
    return path;
}

/// Of the list that the parser is in.
QString JsonBuilder::pathOfList() const
{
    const QString inner = path();
    return inner.left(inner.lastIndexOf(QLatin1Char('[')));
}
