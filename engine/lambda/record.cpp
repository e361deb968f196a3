// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lambda/record.h"

namespace sim {

const char *ruleOf(RecordReason reason)
{
    switch (reason) {
    case RecordReason::AccountConcurrency:
        return "R2.1";
    case RecordReason::SetAside:
        return "M5";
    case RecordReason::ReservedConcurrency:
        return "R4.1";
    case RecordReason::ScalingRate:
        return "R3.1";
    case RecordReason::RequestRate:
        return "R2.7";
    case RecordReason::GatewayRate:
        return "R6.11";
    case RecordReason::EventAge:
        return "R7.4";
    case RecordReason::RetriesExhausted:
        return "R7.3";
    case RecordReason::ReservedZero:
        return "R4.6";
    case RecordReason::AlarmHigh:
    case RecordReason::AlarmLow:
        return "R5.15";
    case RecordReason::NoRoom:
        return "M5";
    case RecordReason::None:
    case RecordReason::Timeout:
    case RecordReason::FunctionError:
    case RecordReason::Schedule:
        break;
    }
    return "";
}

} // namespace sim
