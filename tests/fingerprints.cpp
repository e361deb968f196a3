// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenariofile.h"
#include "engine/lambda/simulation.h"

#include <QCoreApplication>

#include <cinttypes>
#include <cstdio>

/// Prints the fingerprint of every shipped scenario: what builds by different compilers are compared by (M18).
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    for (const QString &name : ScenarioFile::shippedNames()) {
        QList<FileError> errors;
        const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
        if (!scenario) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(errors.value(0).toString()));
            return 1;
        }
        sim::Simulation simulation(*scenario);
        simulation.advance(simulation.end());
        std::printf("%016" PRIx64 " %12" PRIu64 " %s\n", simulation.fingerprint(), simulation.events(),
                    qPrintable(name));
    }
    return 0;
}
