// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofields.h"

#include <QString>
#include <QStringList>

/// Keys as lists of text: what an object may have, and which of them a misspelt one was meant to be.
namespace ScenarioKeys {

/// A visitor of ScenarioFields that notes the keys; of a dotted one, the part before the dot.
struct Collector
{
    QStringList keys;
    template<typename... T>
    void operator()(const ScenarioFields::Key &key, const T &...)
    {
        const QString name = QString::fromLatin1(key.name).section(u'.', 0, 0);
        if (!keys.contains(name))
            keys.append(name);
    }
    template<typename... T>
    void count(const ScenarioFields::Key &key, const T &...)
    {
        (*this)(key);
    }
};

template<typename T, typename... Kind>
QStringList of(Kind... kind)
{
    Collector collector;
    const T none{};
    ScenarioFields::fields(ScenarioFields::Tag<T>{}, kind..., collector, none);
    return collector.keys;
}

template<typename E>
QStringList spellings()
{
    QStringList names;
    for (const auto &[name, value] : ScenarioFields::Spelling<E>::values)
        names.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    return names;
}

QStringList scenario();
QStringList function();
QStringList change();
/// Every key that a file may have, by the object it stands in ("scenario", "function", "set", "law", "traffic" ...).
/// The JSON Schema is held against this.
QStringList keysOf(const QString &object);
QStringList objectNames();

/// How many values the list under this key may have (sim::validate() says the same); 0: any number.
int mostIn(std::string_view key);

/// A key of a file as messages show it: nobody wants to read a megabyte of it.
QString shownKey(const std::string &key);

/// The candidate that `word` was most likely meant to be; empty if none is near.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace ScenarioKeys
