// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/goldentable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace {

/// Writes the generated scenarios as files, for whatever runs them by the command line.
int writeScenarios(const QString &folder)
{
    const QString trace = QStringLiteral("three.csv"); // some of them name it
    QFile::copy(QStringLiteral(LAB_TEST_DATA "/") + trace, QDir(folder).filePath(trace));
    for (int i = 0; i < Generated::Count; ++i) {
        QFile file(QDir(folder).filePath(Generated::nameOf(i) + QStringLiteral(".scenario.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(Generated::file(i)) < 0) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
            return 1;
        }
        std::printf("%s %lld %lld\n", qPrintable(file.fileName()), static_cast<long long>(Generated::until(i)),
                    static_cast<long long>(Generated::warmUp(i)));
    }
    return 0;
}

} // namespace

/// Prints the table of fingerprints as this build has it: what builds by different compilers are compared by (M18), and
/// what tests/data/fingerprints.csv is made with. With a folder: writes the generated scenarios there instead, and prints
/// a line for each: file, when the run ends, how much of it is warm-up (microseconds; 0: not so).
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1)
        return writeScenarios(QString::fromLocal8Bit(argv[1]));
    std::printf("%s", GoldenTable::heading().constData());
    for (const QString &name : GoldenTable::names()) {
        QList<FileError> errors;
        const QByteArray row = GoldenTable::row(name, errors);
        if (row.isEmpty()) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(errors.value(0).toString()));
            return 1;
        }
        std::printf("%s", row.constData());
    }
    return 0;
}
