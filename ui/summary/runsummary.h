// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

/// What a run came to, up to the moment of a frame: the numbers of the report, as far as the window shows them.
struct RunSummary
{
    struct Row
    {
        int peakConcurrency = 0;
        std::int64_t requests = 0;
        std::int64_t invocations = 0;
        std::int64_t throttles = 0;
        std::int64_t coldStarts = 0;
        std::int64_t deadLetters = 0;
        double cost = 0; ///< dollars

        /// Refused attempts of all attempts (M7); 0 where there was none.
        double throttledShare() const;
        bool operator==(const Row &) const = default;
    };

    std::shared_ptr<const sim::Scenario> scenario;
    sim::SimTime simulated = 0;
    Row account;
    std::vector<Row> functions; ///< in the scenario's order
    // What a row does not say.
    std::int64_t gatewayThrottles = 0; ///< refused before Lambda was asked: no attempts of M7 (R6.11)
    std::int64_t lost = 0; ///< given up without a queue to hold them: those with one are dropped, too (R7.10)
    std::int64_t waiting = 0; ///< in the internal queues at that moment

    static QString title();
    /// Scenario, seed, rule set and simulated duration, on one line.
    QString origin() const;
    QString functionName(int function) const; ///< with its label; -1: the account
    /// Headings of the columns behind the name.
    static QStringList columns();
    /// The same columns of a row, for people to read.
    QStringList cells(const Row &row) const;
    /// Sentences on what the rows leave out; none where that is nothing.
    QStringList remarks() const;
    /// All of it for a screen reader.
    QString spoken() const;
    /// Lines of cells with tabs in between: reads as a mail, and pastes into a spreadsheet as plain numbers.
    QString toText() const;
};

RunSummary runSummary(const sim::Frame &frame);
