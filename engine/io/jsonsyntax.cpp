// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/jsonsyntax.h"

#include "engine/io/jsonbuilder.h"
#include "engine/io/readprogress.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <iterator>

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

/// Walks over the text and tells where it is; the parser keeps its own copy to itself.
class Telling
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    Telling(const char *&told, const char *at)
        : m_told(&told)
        , m_at(at)
    {}
    const char &operator*() const { return *m_at; }
    Telling &operator++()
    {
        *m_told = ++m_at;
        return *this;
    }
    bool operator==(const Telling &other) const { return m_at == other.m_at; }

private:
    const char **m_told;
    const char *m_at;
};

std::optional<Json> parseText(const QByteArray &bytes, FileError &error, ReadProgress *progress)
{
    const char *at = bytes.constData();
    const char *const start = at;
    const auto share = [&] { return static_cast<double>(at - start) / static_cast<double>(bytes.size()); };
    JsonBuilder builder([&] {
        if (progress)
            progress->step(share());
    });
    const Telling begin(at, at);
    try {
        if (Json::sax_parse(begin, Telling(at, start + bytes.size()), &builder))
            return builder.take();
        error = *builder.refused();
    } catch (const Json::parse_error &fault) {
        error = syntaxFault(bytes, static_cast<qsizetype>(fault.byte));
    } catch (const Json::out_of_range &fault) { // a number beyond what a double holds: '1e999'
        const QString token = QString::fromUtf8(fault.what()).section(u'\'', 1, 1);
        error = {placeOf(bytes, qMax(qsizetype(0), bytes.indexOf(token.toUtf8()))),
                 Tr::tr("the number %1 is too large").arg(token.left(40))};
    }
    return std::nullopt;
}

} // namespace

std::optional<Json> parse(const QByteArray &bytes, QList<FileError> &errors, ReadProgress *progress)
{
    static const QByteArray ByteOrderMark("\xef\xbb\xbf");
    const QByteArray text = bytes.startsWith(ByteOrderMark) ? bytes.sliced(ByteOrderMark.size()) : bytes;
    FileError error = faultOfBytes(text);
    std::optional<Json> json;
    if (error.message.isEmpty())
        json = parseText(text, error, progress);
    if (!json)
        errors.append(error);
    return json;
}

Json parseValue(const QByteArray &text)
{
    FileError ignored;
    if (text.isValidUtf8() && !text.contains('\0')) {
        if (std::optional<Json> json = parseText(text, ignored, nullptr))
            return *json;
    }
    return QString::fromUtf8(text).toStdString();
}

} // namespace JsonSyntax
