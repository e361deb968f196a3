// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The kind of number that a control sets: its range, its place on the slider, its steps, how it is written and read.
struct Quantity
{
    enum class Kind { Count, Rate, Milliseconds, Share, Megabytes };
    enum class Step { Small, Normal, Big };

    Kind kind = Kind::Count;
    double low = 0;
    double high = 1;
    double knee = 0; ///< log scale from here on, about linear below; 0: linear all the way
    bool none = false; ///< the value -1 is there too and means "not set"

    static constexpr double None = -1;

    /// Where a value stands on the slider, from 0 to 1.
    double toFraction(double value) const;
    /// The value at a place of the slider, rounded to what a hand can mean: two significant digits.
    double fromFraction(double fraction) const;
    /// The next value in the direction of `steps`.
    double stepped(double value, int steps, Step size) const;
    double bounded(double value) const;

    /// In the language in force; read() understands all that write() says.
    QString write(double value) const;
    /// A number without a unit is in the unit that `current` is written in.
    std::optional<double> read(const QString &text, double current) const;
};
