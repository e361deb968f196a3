// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

namespace sim {

inline constexpr int AnswerThrottled = 429; ///< M16: Lambda's own, whoever asks

/// M16: what the client sees behind its trigger where Lambda said 429.
constexpr int throttledAnswer(Trigger trigger)
{
    if (trigger == Trigger::ApiGateway)
        return 500; // R6.10
    if (trigger == Trigger::Alb)
        return 502; // R6.12
    return AnswerThrottled;
}

} // namespace sim
