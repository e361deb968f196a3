// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/overrides.h"

#include "engine/io/jsonsyntax.h"
#include "engine/io/scenariokeys.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace Overrides {

namespace {

using Json = nlohmann::ordered_json;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Overrides)
};

QStringList functionNames(const Json &scenario)
{
    QStringList names;
    const auto functions = scenario.find("functions");
    if (functions == scenario.end() || !functions->is_array())
        return names;
    for (const Json &function : *functions) {
        if (function.is_object() && function.contains("name") && function["name"].is_string())
            names.append(QString::fromStdString(function["name"].get<std::string>()));
        else
            names.append(QString());
    }
    return names;
}

/// The object that the path starts in, and the path from there: "A.memory" starts in function A, "seed" in the file.
Json *start(Json &scenario, QString &path, QString &message)
{
    const QStringList names = functionNames(scenario);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names[i].isEmpty() && path.startsWith(names[i] + QLatin1Char('.'))) {
            path.remove(0, names[i].size() + 1);
            return &scenario["functions"][static_cast<std::size_t>(i)];
        }
    }
    if (names.contains(path)) {
        message = Tr::tr("\"%1\" is a function: name one of its settings, such as %1.reservedConcurrency").arg(path);
        return nullptr;
    }
    const QString first = path.section(u'.', 0, 0);
    const QStringList keys = ScenarioKeys::scenario();
    if (keys.contains(first))
        return &scenario;
    const QString near = ScenarioKeys::nearest(first, names + keys);
    if (near.isEmpty())
        message =
            Tr::tr("there is no function \"%1\"; the scenario has: %2").arg(first, names.join(QStringLiteral(", ")));
    else
        message = Tr::tr("there is no function \"%1\"; did you mean \"%2\"?").arg(first, near);
    return nullptr;
}

/// One step along the path; makes an object where there is nothing yet.
Json *child(Json &parent, const QString &step, QString &message)
{
    if (parent.is_array()) {
        bool isNumber = false;
        const auto index = step.toULongLong(&isNumber);
        if (isNumber && index < parent.size())
            return &parent[static_cast<std::size_t>(index)];
        message = Tr::tr("\"%1\" is not a place in a list of %n value(s); counting starts at 0", nullptr,
                         static_cast<int>(parent.size()))
                      .arg(step);
        return nullptr;
    }
    if (parent.is_null())
        parent = Json::object();
    if (parent.is_object())
        return &parent[step.toStdString()];
    message = Tr::tr("this value has no fields: \"%1\"").arg(step);
    return nullptr;
}

QString applyOne(Json &scenario, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return Tr::tr("a setting is written as PATH=VALUE, such as A.reservedConcurrency=50");
    QString path = text.left(equals);
    QString message;
    Json *place = start(scenario, path, message);
    for (const QString &step : path.split(u'.')) {
        if (place)
            place = child(*place, step, message);
    }
    if (place)
        *place = JsonSyntax::parseValue(text.mid(equals + 1).toUtf8());
    return message;
}

} // namespace

void apply(Json &scenario, const QStringList &overrides, QList<FileError> &errors)
{
    if (!scenario.is_object())
        return; // the reader says so
    for (const QString &text : overrides) {
        if (const QString message = applyOne(scenario, text); !message.isEmpty())
            errors.append({text, message});
    }
}

} // namespace Overrides
