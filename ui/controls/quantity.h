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
    /// The round number at a place of the slider; `pixel`: how far the next place is. From one place to the next it goes on
    /// by one stop at most.
    double fromFraction(double fraction, double pixel = 0) const;
    /// The next value in the direction of `steps`.
    double stepped(double value, int steps, Step size) const;
    double numberAt(double fraction) const; ///< the exact one, between the least and the most
    /// What is said of a text that is no such number; `example`: one that is.
    static QString whyUnreadable(const QString &typed, const QString &example);
    QString whyBeyond(double least, double most) const;
    double bounded(double value) const;

    /// In the language in force; read() understands all that write() says.
    QString write(double value) const;
    /// A number without a unit is in the unit that `current` is written in.
    std::optional<double> read(const QString &text, double current) const;
};
