// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <nlohmann/json_fwd.hpp>

/// A scenario as JSON: what the reader reads back to the same value, without what is the default anyway.
namespace ScenarioWriter {

enum class Form {
    Readable, ///< as a person writes it
    Shortest, ///< with JsonText::shortest(): no longer than any text that the reader reads this scenario from
};

nlohmann::ordered_json toJson(const sim::Scenario &scenario, Form form = Form::Readable);

} // namespace ScenarioWriter
