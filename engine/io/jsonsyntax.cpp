// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/jsonsyntax.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace JsonSyntax {

namespace {

using Json = nlohmann::ordered_json;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonSyntax)
};

QString placeOf(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(qBound(qsizetype(0), offset, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return Tr::tr("line %1, column %2").arg(line).arg(column);
}

/// Thrown by the watch below, caught in parse().
struct Refused
{
    FileError error;
};

/// Looks at the values while they are parsed: where we are, how deep, and whether a key comes twice.
class Watch
{
public:
    bool operator()(int depth, Json::parse_event_t event, const Json &parsed)
    {
        using Event = Json::parse_event_t;
        if ((event == Event::object_start || event == Event::array_start)) {
            countElement();
            if (depth >= DeepestNesting)
                throw Refused{{path(), Tr::tr("objects and lists are nested too deeply: at most %n level(s)", nullptr,
                                              DeepestNesting)}};
            m_levels.push_back({event == Event::array_start, -1, {}, {}});
        } else if (event == Event::key) {
            Level &level = m_levels.back();
            level.key = parsed.get_ref<const std::string &>();
            if (!level.keys.insert(level.key).second)
                throw Refused{{path(), Tr::tr("this key stands twice in the same object")}};
        } else if (event == Event::value) {
            countElement();
        } else {
            m_levels.pop_back();
        }
        return true;
    }

private:
    struct Level
    {
        bool isList = false;
        int index = -1;
        std::string key;
        std::set<std::string> keys;
    };

    void countElement()
    {
        if (!m_levels.empty() && m_levels.back().isList)
            ++m_levels.back().index;
    }
    QString path() const
    {
        QString path;
        for (const Level &level : m_levels) {
            if (level.isList)
                path += QStringLiteral("[%1]").arg(level.index);
            else
                path += (path.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromStdString(level.key);
        }
        return path;
    }

    std::vector<Level> m_levels;
};

/// What is wrong before any parsing; an empty message: nothing.
FileError faultOfBytes(const QByteArray &bytes)
{
    if (bytes.size() > ScenarioFile::MaximumBytes)
        return {{}, Tr::tr("the file is larger than 10 MB")};
    if (bytes.trimmed().isEmpty())
        return {{}, Tr::tr("the file is empty")};
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return {placeOf(bytes, nul), Tr::tr("a zero byte: this is not a text file")};
    if (bytes.isValidUtf8())
        return {};
    qsizetype start = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        if (!line.isValidUtf8())
            break;
        start += line.size() + 1;
    }
    return {placeOf(bytes, start), Tr::tr("the text is not UTF-8")};
}

FileError syntaxFault(const QByteArray &bytes, qsizetype position)
{
    const qsizetype at = position - 1; // nlohmann counts the byte last read from 1
    if (at >= bytes.size() || bytes.sliced(qMax(qsizetype(0), at)).trimmed().isEmpty())
        return {placeOf(bytes, bytes.size()), Tr::tr("the file ends in the middle of the JSON text")};
    const QString shown =
        QString::fromUtf8(bytes.sliced(at, qMin(qsizetype(12), bytes.size() - at))).section(u'\n', 0, 0);
    return {placeOf(bytes, at), Tr::tr("this is not valid JSON, near \"%1\"").arg(shown)};
}

std::optional<Json> parseText(const QByteArray &bytes, FileError &error)
{
    try {
        Watch watch;
        return Json::parse(bytes.begin(), bytes.end(), std::ref(watch));
    } catch (const Refused &refused) {
        error = refused.error;
    } catch (const Json::parse_error &fault) {
        error = syntaxFault(bytes, static_cast<qsizetype>(fault.byte));
    } catch (const Json::out_of_range &fault) { // a number beyond what a double holds: '1e999'
        const QString token = QString::fromUtf8(fault.what()).section(u'\'', 1, 1);
        const qsizetype at = bytes.indexOf(token.toUtf8());
        error = {placeOf(bytes, qMax(qsizetype(0), at)), Tr::tr("the number %1 is too large").arg(token.left(40))};
    }
    return std::nullopt;
}

} // namespace

std::optional<Json> parse(const QByteArray &bytes, QList<FileError> &errors)
{
    static const QByteArray ByteOrderMark("\xef\xbb\xbf");
    const QByteArray text = bytes.startsWith(ByteOrderMark) ? bytes.sliced(ByteOrderMark.size()) : bytes;
    FileError error = faultOfBytes(text);
    std::optional<Json> json;
    if (error.message.isEmpty())
        json = parseText(text, error);
    if (!json)
        errors.append(error);
    return json;
}

Json parseValue(const QByteArray &text)
{
    FileError ignored;
    if (text.isValidUtf8() && !text.contains('\0')) {
        if (std::optional<Json> json = parseText(text, ignored))
            return *json;
    }
    return QString::fromUtf8(text).toStdString();
}

} // namespace JsonSyntax
