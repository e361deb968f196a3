// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

/// The few symbols of bars and cards, drawn in the colours of the theme.
namespace Icons {

enum class Symbol {
    Menu,
    Restart,
    Play,
    Pause,
    StepBack,
    Step,
    RunUntil,
    Export,
    Enlarge,
    Shrink,
    Light,
    Dark,
    Projector
};

QIcon make(Symbol symbol, const QColor &colour, const QColor &disabled);

} // namespace Icons
