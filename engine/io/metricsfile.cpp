// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/metricsfile.h"

#include "engine/io/csvtext.h"

#include <QIODevice>

MetricsWriter::MetricsWriter(QIODevice &device, const sim::Scenario &scenario, const sim::Simulation &simulation,
                             sim::Observation &observation)
    : m_device(device)
    , m_recorder(simulation, simulation.end(), observation)
{
    for (const sim::FunctionConfig &function : scenario.functions)
        m_names.push_back(CsvText::text(function.name));
    write("minute,function,metric,statistic,value\n");
}

void MetricsWriter::look(const sim::Simulation &simulation, sim::Observation &observation)
{
    m_recorder.look(simulation, observation);
    std::string rows;
    for (const sim::MetricPoint &point : m_recorder.points) {
        const std::string function = point.function < 0 ? "" : m_names[static_cast<std::size_t>(point.function)];
        rows += std::to_string(point.minute / sim::Minute) + ',' + function + ',' + point.metric + ',' + point.statistic
                + ',' + CsvText::number(point.value) + '\n';
    }
    m_recorder.points.clear();
    write(rows);
}

void MetricsWriter::write(const std::string &text)
{
    const auto size = static_cast<qint64>(text.size());
    m_good = m_device.write(text.data(), size) == size && m_good;
}
