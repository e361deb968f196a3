// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QList>
#include <QString>

/// The rules of Lambda as the program tells them: one file feeds the page "How the model works" and the test that holds
/// every rule against the tests.
namespace Rulebook {

struct Rule
{
    enum class Mark { Stated, Derived, ThirdParty, Choice };
    enum class Status { Modelled, Simplified, Outside };

    QString id; ///< "R3.3"
    Mark mark = Mark::Stated;
    Status status = Status::Modelled;
    QString source; ///< with its date; "-" where there is none
    sim::LocalizedText text;
    sim::LocalizedText note; ///< what is simplified, our choice, or why it is left out; may be empty
};

struct Section
{
    QString number;
    sim::LocalizedText title;
    QList<Rule> rules;
};

/// All sections in order, from the file that comes with the program.
QList<Section> sections();
/// What a source's abbreviation stands for, in pairs.
QList<std::pair<QString, QString>> sources();

} // namespace Rulebook
