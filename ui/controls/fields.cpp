// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/fields.h"

#include "engine/lambda/settingnumber.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fields {

namespace {

using Sections::Section;

SettingNumber::Range rangeOf(const Field &field)
{
    if (!field.setting)
        return {};
    return field.section == Section::Model ? SettingNumber::range<sim::ModelSettings>(field.setting)
                                           : SettingNumber::range<sim::FunctionSettings>(field.setting);
}

/// An alarm may have moved it since it was last set: new bounds are held against what there is now.
void restateProvisioned(sim::Change &change, const sim::Frame &frame, std::size_t function)
{
    if (frame.events > 0 && frame.state != sim::RunState::Finished)
        change.set.provisionedConcurrency = frame.settings.at(function).provisionedConcurrency;
}

} // namespace

std::vector<const Field *> in(Section section)
{
    std::vector<const Field *> fields;
    for (const Field &field : all()) {
        if (field.section == section)
            fields.push_back(&field);
    }
    return fields;
}

QString label(const Field &field)
{
    return QCoreApplication::translate("Fields", field.label.text, field.label.remark);
}

QString explanation(const Field &field)
{
    return QCoreApplication::translate("Fields", field.explanation);
}

bool applies(const Field &field, const sim::Frame &frame, int function)
{
    const auto index = static_cast<std::size_t>(function);
    return !field.applies || field.applies(frame.scenario->functions.at(index), frame.settings.at(index));
}

bool startsAgain(const Field &field)
{
    return field.section == Section::Model || (field.setting && !SettingNumber::isChangeable(field.setting));
}

Quantity quantity(const Field &field, const sim::Frame &frame)
{
    const SettingNumber::Range range = rangeOf(field);
    const double high = field.upToLimit ? std::max(frame.concurrencyLimit, 1) : range.high;
    return {.kind = field.kind,
            .low = field.low.value_or(range.low),
            .high = field.high.value_or(high),
            .knee = field.knee,
            .none = range.canBeUnset};
}

Stops stops(const Field &field, const sim::Frame &frame, int function)
{
    const Quantity whole = quantity(field, frame);
    Stops stops{.low = whole.low, .high = whole.high, .whyLow = {}, .whyHigh = {}};
    if (field.stop)
        field.stop(stops, frame, function);
    return stops;
}

double value(const Field &field, const sim::Frame &frame, int function)
{
    if (field.value)
        return field.value(frame, function);
    if (field.section == Section::Model)
        return SettingNumber::value(frame.scenario->model, field.setting);
    return SettingNumber::value(frame.settings.at(static_cast<std::size_t>(function)), field.setting);
}

sim::Change change(const Field &field, const sim::Frame &frame, int function, double value)
{
    return field.change ? field.change(frame, function, value) : changeOf(field.setting, frame, function, value);
}

sim::Scenario replaced(const Field &field, const sim::Scenario &scenario, int function, double value)
{
    sim::Scenario result = scenario;
    if (field.section == Section::Model)
        SettingNumber::set(result.model, field.setting, value);
    else
        SettingNumber::set(result.functions.at(static_cast<std::size_t>(function)).settings, field.setting, value);
    return result;
}

sim::Change changeOf(const char *setting, const sim::Frame &frame, int function, double value)
{
    const auto index = static_cast<std::size_t>(function);
    sim::Change change;
    change.function = frame.scenario->functions.at(index).name;
    change.set = SettingNumber::patch(frame.settings.at(index), setting, value);
    if (change.set.autoScaling)
        restateProvisioned(change, frame, index);
    return change;
}

sim::Change scalingChange(const sim::Frame &frame, int function, const std::optional<sim::AutoScaling> &scaling)
{
    const auto index = static_cast<std::size_t>(function);
    sim::Change change;
    change.function = frame.scenario->functions.at(index).name;
    change.set.autoScaling.emplace(scaling);
    if (scaling)
        restateProvisioned(change, frame, index);
    return change;
}

const std::vector<sim::Traffic> &trafficInForce(const sim::Frame &frame, int function)
{
    const sim::FunctionConfig &config = frame.scenario->functions.at(static_cast<std::size_t>(function));
    const std::vector<sim::Traffic> *traffic = &config.traffic;
    for (const sim::Change &change : frame.scenario->changes) {
        // Before the first event not even a change at 0 has been made.
        const bool made = change.at < frame.time || (change.at == frame.time && frame.events > 0);
        if (made && change.function == config.name && change.traffic)
            traffic = &*change.traffic;
    }
    return *traffic;
}

std::vector<sim::Allotment> allotments(const sim::Frame &frame)
{
    std::vector<sim::Allotment> all;
    all.reserve(frame.settings.size());
    for (const sim::FunctionSettings &settings : frame.settings)
        all.push_back({settings.reservedConcurrency, settings.provisionedConcurrency});
    return all;
}

} // namespace Fields
