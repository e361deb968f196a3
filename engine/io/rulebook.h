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
    enum class Mark { Stated, Derived, ThirdParty, Choice, Contradiction };
    enum class Status { Modelled, Simplified, Outside };

    QString id; ///< "R3.3"; of contradictions "C1"; of choices the field that sets them, "model.duplicates", or "M2"
    Mark mark = Mark::Stated;
    Status status = Status::Modelled;
    sim::LocalizedText source; ///< "DG:scaling-behavior"; "-" where there is none
    sim::LocalizedText text;
    sim::LocalizedText note; ///< what is simplified, our choice, or why it is left out; may be empty
};

struct Section
{
    QString number; ///< "3"; "C", "M" for contradictions and choices
    sim::LocalizedText title;
    QList<Rule> rules;
};

/// All sections in order, from the file that comes with the program.
QList<Section> sections();
/// What an abbreviation in the sources stands for, and of when it is.
struct Source
{
    QString key;
    sim::LocalizedText name;
    sim::LocalizedText date;
};
QList<Source> sources();

/// A rule's source with the date of each part that does not name one itself: "DG:scaling-behavior (mid-2026)".
sim::LocalizedText datedSource(const Rule &rule);

} // namespace Rulebook
