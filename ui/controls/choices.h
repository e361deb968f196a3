// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/controls/sections.h"
#include "ui/controls/words.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Settings of the account or of a function that are one of a few: what there is to choose, what is chosen, and what
/// choosing does. A choice is a paragraph of the table in choicetable.cpp. `function` is -1 for the account's.
namespace Choices {

struct Choice
{
    const char *key; ///< its name for objects and merging, the same in every language
    const char *setting =
        nullptr; ///< its key in the engine's table; none: `current` and `change` or `replace` are its own
    Sections::Section section;
    Words label;
    const char *explanation = nullptr;
    QString (*about)() = nullptr; ///< where the explanation is made of data
    std::vector<Words> options = {}; ///< in the order of their numbers
    QStringList (*names)() = nullptr; ///< where the options come from data
    Words otherValue = {};
    /// Whether it bears on this function at all. None: always.
    bool (*applies)(const sim::FunctionConfig &config) = nullptr;
    int (*current)(const sim::Frame &frame, int function) = nullptr;
    /// Why the rules do not let this be chosen now; empty: they do. None: they always do.
    QString (*refusal)(const sim::Frame &frame, int function, int option) = nullptr;
    sim::Change (*change)(const sim::Frame &frame, int function, int option) = nullptr;
    /// Where it can only be made by starting again.
    void (*replace)(sim::Scenario &scenario, int function, int option) = nullptr;
};

/// In the order in which they stand on their cards.
const std::vector<Choice> &all();
std::vector<const Choice *> in(Sections::Section section);

QString label(const Choice &choice);
/// A paragraph a line.
QString explanation(const Choice &choice);
/// In the language in force, in the order of their numbers.
QStringList options(const Choice &choice);
/// What stands there where current() is none of the options.
QString otherValue(const Choice &choice);
/// -1: something that is none of the options.
int current(const Choice &choice, const sim::Frame &frame, int function);
bool applies(const Choice &choice, const sim::Frame &frame, int function);
QString refusal(const Choice &choice, const sim::Frame &frame, int function, int option);
/// The change that a choice stands for; none where it can only be made by starting again.
std::optional<sim::Change> change(const Choice &choice, const sim::Frame &frame, int function, int option);
/// The scenario with the choice made, where change() is none.
sim::Scenario replaced(const Choice &choice, const sim::Scenario &scenario, int function, int option);

} // namespace Choices
