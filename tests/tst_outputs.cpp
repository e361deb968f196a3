// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands write: never over what they read, never over each other, and whole or not at all.
#include "tests/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <unistd.h>

using program::Result;

namespace {

const QByteArray Traced = R"({"format": "concurrency-lab/1", "duration": "20s", "functions": [
    {"name": "A", "duration": {"mean": "1s"}, "traffic": [{"kind": "trace", "file": "t.csv"}, {"kind": "constant", "rate": 20}]}]})";
const QByteArray Trace = "1\n2\n3.5\n";
const QByteArray Old = "what was there before\n";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

bool make(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A folder with a scenario and its trace, and names of other kinds for them. Commands run inside.
struct Place
{
    QTemporaryDir folder;

    Place()
    {
        if (!make(path("s.scenario.json"), Traced) || !make(path("t.csv"), Trace) || !make(path("old"), Old)
            || !QDir(folder.path()).mkpath("folder"))
            qFatal("the folder cannot be filled");
    }
    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    QStringList names() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    /// A line of a shell, in which "lab" is the program.
    Result run(const QString &line) const
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(display));
        environment.insert("LC_ALL", "C.UTF-8");
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(folder.path());
        shell.start("sh", {"-c", QStringLiteral("lab() { \"" LAB_PROGRAM "\" \"$@\"; }\n") + line});
        shell.closeWriteChannel();
        if (!shell.waitForFinished(120000) || shell.exitStatus() != QProcess::NormalExit)
            return {-1, shell.readAllStandardOutput(), shell.readAllStandardError()};
        return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
    }
};

} // namespace

class OutputsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void whatSwallowsOrPassesOnStaysOne_data();
    void whatSwallowsOrPassesOnStaysOne();
    void aFileThatIsReplacedIsReplacedWhole();
    void whatCannotBeWrittenLeavesNothing_data();
    void whatCannotBeWrittenLeavesNothing();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void aReadOnlyFileIsLeftAlone_data();
    void aReadOnlyFileIsLeftAlone();
};

void OutputsTest::nothingIsOverwritten_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *line, const char *said) {
        QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(said);
    };
    row("the scenario", "lab run s.scenario.json --log s.scenario.json", "--log would overwrite");
    row("the scenario by a longer way", "lab run s.scenario.json --series folder/../s.scenario.json", "--series would");
    row("the scenario by a symbolic link", "ln -s s.scenario.json link; lab run s.scenario.json --metrics link",
        "--metrics would");
    row("the scenario through a chain of links",
        "ln -s ../s.scenario.json folder/a; ln -s folder/a b; lab run b --log s.scenario.json", "--log would");
    row("the scenario by a hard link", "ln s.scenario.json hard; lab run s.scenario.json --log hard", "--log would");
    row("the scenario as standard input", "lab run - --log s.scenario.json < s.scenario.json", "--log would");
    row("a trace that the scenario reads", "lab run s.scenario.json --series t.csv", "--series would overwrite");
    row("a trace by a symbolic link", "ln -s t.csv link; lab run s.scenario.json --series link", "--series would");
    row("two outputs in one file", "lab run s.scenario.json --series a --log ./a", "--series and --log would");
    row("two outputs in one file that is there", "ln old twin; lab run s.scenario.json --log twin --metrics old",
        "--log and --metrics would");
    row("two outputs in one file by a link to nothing yet",
        "ln -s a link; lab run s.scenario.json --series link --log a", "--series and --log would");
    row("two outputs in one pipe", "lab run s.scenario.json --series /dev/stdout --log /dev/stdout | cat; exit 2",
        "--series and --log would");
    row("the report in the same file", "lab run s.scenario.json --log old >> old", "--log and the report would");
    row("a picture over the scenario",
        "ln s.scenario.json folder/pool.svg; lab charts s.scenario.json --out folder "
        "--format svg",
        "pool.svg would overwrite");
    row("a picture over the trace", "ln -s ../t.csv folder/gauges.png; lab charts s.scenario.json --out folder",
        "gauges.png would overwrite");
    row("a picture over another", "ln -s pool.png folder/gauges.png; lab charts s.scenario.json --out folder",
        "gauges.png would overwrite");
}

void OutputsTest::nothingIsOverwritten()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const Place place;
    const Result result = place.run(line);
    QVERIFY2(result.exitCode == 2, result.err.constData());
    QVERIFY2(result.err.contains(said.toUtf8()), result.err.constData());
    QVERIFY2(result.out.isEmpty(), result.out.constData());
    QCOMPARE(contents(place.path("s.scenario.json")), Traced);
    QCOMPARE(contents(place.path("t.csv")), Trace);
    QCOMPARE(contents(place.path("old")), Old);
    QVERIFY(!QFile::exists(place.path("a")));
}

void OutputsTest::whatSwallowsOrPassesOnStaysOne_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("out"); // begins of lines, in this order
    const QString csv = QStringLiteral("time,function,");
    const QString report = QStringLiteral("scope,metric,value");
    const auto row = [](const char *name, const char *line, const QStringList &out) {
        QTest::newRow(name) << QString::fromLatin1(line) << out;
    };
    row("all into nothing",
        "lab run s.scenario.json --report csv --series /dev/null --log /dev/null --metrics /dev/null", {report});
    row("standard output that is a pipe", "lab run s.scenario.json --report csv --series /dev/stdout | cat",
        {csv, report});
    row("standard output that is a file", "lab run s.scenario.json --report csv --series /dev/stdout > all; cat all",
        {csv, report});
    row("standard output that is added to a file",
        "lab run s.scenario.json --report csv --series /dev/fd/1 >> old; cat old", {"what was there", csv, report});
    row("a channel of its own", "lab run s.scenario.json --report csv --series /dev/fd/3 3> three; cat three",
        {report, csv});
    row("a named pipe",
        "mkfifo pipe; cat pipe > read & lab run s.scenario.json --report csv --series pipe; wait; cat read; test -p "
        "pipe",
        {report, csv});
}

void OutputsTest::whatSwallowsOrPassesOnStaysOne()
{
    QFETCH(QString, line);
    QFETCH(QStringList, out);
    const Place place;
    const Result result = place.run(line);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.err.isEmpty());
    const QStringList lines = QString::fromUtf8(result.out).split(u'\n');
    qsizetype from = 0;
    for (const QString &begin : out) {
        const auto found = std::find_if(lines.begin() + from, lines.end(),
                                        [&begin](const QString &one) { return one.startsWith(begin); });
        QVERIFY2(found != lines.end(), qPrintable(begin));
        from = found - lines.begin() + 1;
    }
    const auto isHeading = [](const QString &one) { return one.startsWith("time,") || one.startsWith("scope,metric"); };
    QCOMPARE(std::count_if(lines.begin(), lines.end(), isHeading), std::count_if(out.begin(), out.end(), isHeading));
}

void OutputsTest::aFileThatIsReplacedIsReplacedWhole()
{
    const Place place;
    QVERIFY(QFile::link("old", place.path("link")));
    const Result result = place.run("lab run s.scenario.json --series link --log l --metrics m > /dev/null");
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(QFileInfo(place.path("link")).isSymLink());
    QVERIFY(contents(place.path("old")).startsWith("time,function,"));
    QCOMPARE(contents(place.path("old")).count('\n'), 1 + 20);
    QCOMPARE(place.names(), QStringList({"folder", "l", "link", "m", "old", "s.scenario.json", "t.csv"}));
}

void OutputsTest::whatCannotBeWrittenLeavesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("said"); // the file, and why
    const auto row = [](const char *name, const char *line, const QStringList &said) {
        QTest::newRow(name) << QString::fromLatin1(line) << said;
    };
    row("a folder in the way", "lab run s.scenario.json --series good --log folder", {"folder: ", "directory"});
    row("below a file", "lab run s.scenario.json --series good --log old/l", {"old/l: ", "Not a directory"});
    row("below nothing", "lab run s.scenario.json --metrics good --log no/l", {"no/l: ", "No such file"});
    row("a device that is full", "lab run s.scenario.json --series good --log /dev/full",
        {"/dev/full: ", "No space left"});
    row("a full device for little", "lab run s.scenario.json --log good --metrics /dev/full",
        {"/dev/full: ", "No space left"});
    for (const char *format : {"png", "svg", "pdf"}) {
        const QString charts = QStringLiteral("lab charts s.scenario.json --format png,svg,pdf --out ");
        QTest::addRow("a folder in the way of a %s", format)
            << QStringLiteral("mkdir folder/throttles.%1; ").arg(format) + charts + QStringLiteral("folder")
            << QStringList{QStringLiteral("throttles.%1").arg(format), "directory"};
        QTest::addRow("%s below a file", format)
            << QStringLiteral("lab charts s.scenario.json --out old/below --format ") + format
            << QStringList{"old/below", "Not a directory"};
    }
}

void OutputsTest::whatCannotBeWrittenLeavesNothing()
{
    QFETCH(QString, line);
    QFETCH(QStringList, said);
    const Place place;
    const Result result = place.run(line);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.isEmpty(), result.out.constData());
    for (const QString &word : said)
        QVERIFY2(result.err.contains(word.toUtf8()), result.err.constData());
    QCOMPARE(place.names(), QStringList({"folder", "old", "s.scenario.json", "t.csv"}));
    QCOMPARE(contents(place.path("old")), Old);
    // Only what stood in the way, if anything.
    const QStringList below =
        QDir(place.path("folder")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QVERIFY2(below.isEmpty() || (below.size() == 1 && QFileInfo(place.path("folder"), below.first()).isDir()),
             qPrintable(below.join(u' ')));
}

void OutputsTest::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("the log") << "lab run s.scenario.json --log folder/l --series folder/s";
    QTest::newRow("the series") << "lab run s.scenario.json --step 10ms --series folder/s";
    for (const char *format : {"png", "svg", "pdf"})
        QTest::newRow(format) << QStringLiteral("lab charts s.scenario.json --out folder --format %1").arg(format);
}

/// A limit on the size of files stands in for the disk where no small one can be mounted: the system refuses a part of a
/// write the same way, to every user.
void OutputsTest::aFullDiskLeavesNothing()
{
    QFETCH(QString, line);
    const QString limited = QStringLiteral("trap '' XFSZ; ulimit -f 4; ");
    const QString mounted = QStringLiteral("mount -t tmpfs -o size=16k small folder || exit 77; ");
    const QString listed = QStringLiteral("; code=$?; ls -A folder; exit $code");
    const Place place;
    const Result limit = place.run(limited + line + listed);
    QCOMPARE(limit.exitCode, 1);
    QVERIFY2(limit.err.contains("folder/") && limit.err.contains("File too large"), limit.err.constData());
    QVERIFY2(limit.out.isEmpty(), limit.out.constData()); // neither reported nor left

    const Place small;
    const Result disk =
        small.run(QStringLiteral("unshare -rm sh -c '%1' || exit $?")
                      .arg(QStringLiteral("lab() { \"" LAB_PROGRAM "\" \"$@\"; }\n") + mounted + line + listed));
    if (!disk.err.contains("folder/"))
        QSKIP("no small disk can be mounted here");
    QCOMPARE(disk.exitCode, 1);
    QVERIFY2(disk.err.contains("No space left"), disk.err.constData());
    QVERIFY2(disk.out.isEmpty(), disk.out.constData());
}

void OutputsTest::aReadOnlyFileIsLeftAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::newRow("the log") << "lab run s.scenario.json --log folder/l"
                             << "folder/l";
    for (const char *format : {"png", "svg", "pdf"})
        QTest::newRow(format) << QStringLiteral("lab charts s.scenario.json --out folder --format %1").arg(format)
                              << QStringLiteral("folder/pool.%1").arg(format);
}

void OutputsTest::aReadOnlyFileIsLeftAlone()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    if (::geteuid() == 0)
        QSKIP("root may write to any file");
    const Place place;
    const QString path = place.folder.filePath(name);
    QVERIFY(make(path, Old) && QFile::setPermissions(path, QFileDevice::ReadOwner));
    const Result result = place.run(line);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains(name.toUtf8()), result.err.constData());
    QVERIFY(result.out.isEmpty());
    QCOMPARE(contents(path), Old);
}

QTEST_GUILESS_MAIN(OutputsTest)
#include "tst_outputs.moc"
