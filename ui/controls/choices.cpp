// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choices.h"

#include "engine/lambda/settingnumber.h"
#include "ui/controls/fields.h"

#include <QCoreApplication>

namespace Choices {

namespace {

QString said(const Words &words)
{
    return words.text ? QCoreApplication::translate("Choices", words.text, words.remark) : QString();
}

} // namespace

std::vector<const Choice *> in(Sections::Section section)
{
    std::vector<const Choice *> choices;
    for (const Choice &choice : all()) {
        if (choice.section == section)
            choices.push_back(&choice);
    }
    return choices;
}

QString label(const Choice &choice)
{
    return said(choice.label);
}

QString explanation(const Choice &choice)
{
    return choice.about ? choice.about() : said({choice.explanation});
}

QStringList options(const Choice &choice)
{
    if (choice.names)
        return choice.names();
    QStringList names;
    for (const Words &words : choice.options)
        names.append(said(words));
    return names;
}

QString otherValue(const Choice &choice)
{
    return said(choice.otherValue);
}

int current(const Choice &choice, const sim::Frame &frame, int function)
{
    if (choice.current)
        return choice.current(frame, function);
    return static_cast<int>(
        SettingNumber::value(frame.settings.at(static_cast<std::size_t>(function)), choice.setting));
}

bool applies(const Choice &choice, const sim::Frame &frame, int function)
{
    return !choice.applies || choice.applies(frame.scenario->functions.at(static_cast<std::size_t>(function)));
}

QString refusal(const Choice &choice, const sim::Frame &frame, int function, int option)
{
    return choice.refusal ? choice.refusal(frame, function, option) : QString();
}

std::optional<sim::Change> change(const Choice &choice, const sim::Frame &frame, int function, int option)
{
    if (choice.replace)
        return std::nullopt;
    return choice.change ? choice.change(frame, function, option)
                         : Fields::changeOf(choice.setting, frame, function, option);
}

sim::Scenario replaced(const Choice &choice, const sim::Scenario &scenario, int function, int option)
{
    sim::Scenario result = scenario;
    choice.replace(result, function, option);
    return result;
}

} // namespace Choices
