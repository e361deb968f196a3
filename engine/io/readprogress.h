// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <algorithm>
#include <utility>

/// How far the reading of a file has come, told to who watches it; and the way out when nobody wants it any more.
class ReadProgress
{
public:
    /// Thrown out of the middle of a read, caught in ScenarioFile::read() and readFile().
    struct GivenUp
    {};

    explicit ReadProgress(ScenarioFile::Watch watch)
        : m_watch(std::move(watch))
    {}

    /// What follows is this part of the whole.
    void stage(double from, double to)
    {
        m_from = from;
        m_to = to;
        say(0);
    }
    /// One of many small pieces of work is done; cheap enough for each.
    void step(double shareOfStage)
    {
        constexpr unsigned Pieces = 2048;
        if (++m_pieces % Pieces == 0)
            say(shareOfStage);
    }
    /// After a large piece of work.
    void step() { say(0); }

private:
    void say(double shareOfStage)
    {
        m_share =
            std::max(m_share, m_from + (m_to - m_from) * shareOfStage); // never back: parts have parts of their own
        if (m_watch && !m_watch(m_share))
            throw GivenUp{};
    }

    ScenarioFile::Watch m_watch;
    double m_from = 0;
    double m_to = 1;
    double m_share = 0;
    unsigned m_pieces = 0;
};
