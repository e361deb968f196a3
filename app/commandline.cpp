// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/charts.h"
#include "app/console.h"
#include "app/run.h"
#include "engine/io/faulttext.h"
#include "engine/io/printable.h"
#include "engine/io/scenariokeys.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <string_view>

namespace CommandLine {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QStringList &commands()
{
    static const QStringList names{QStringLiteral("run"), QStringLiteral("charts"), QStringLiteral("validate"),
                                   QStringLiteral("list")};
    return names;
}

QString usage()
{
    return QStringLiteral("concurrency-lab [FILE]\n"
                          "concurrency-lab run FILE|NAME [--seed N] [--until 6h] [--set A.reservedConcurrency=50]...\n"
                          "                    [--report json|csv|text] [--warm-up T] [--series FILE.csv [--step 1s]]\n"
                          "                    [--metrics FILE.csv] [--log FILE.jsonl] [--lang ko|en]\n"
                          "concurrency-lab charts FILE|NAME --out DIR [--format png,svg,pdf] [--size 1920x1080]\n"
                          "                    [--theme light|dark|projector] [--seed N] [--until 6h] [--set ...]... "
                          "[--lang ko|en]\n"
                          "concurrency-lab validate FILE...\n"
                          "concurrency-lab list\n\n")
           + Tr::tr(
               "Without a command the window opens. FILE may be \"-\" for standard input, NAME is one of \"list\".\n"
               "Exit code 0: done; 1: the run or the file is at fault; 2: wrong usage.\n");
}

int validateCommand(const QStringList &files)
{
    int exitCode = Console::Done;
    for (const QString &file : files) {
        const std::optional<sim::Scenario> scenario = Console::scenario(file);
        if (!scenario) {
            exitCode = Console::Fault;
            continue;
        }
        for (const sim::Warning &warning : sim::warnings(*scenario))
            Console::complain(
                Tr::tr("%1: warning: %2: %3")
                    .arg(Printable::line(file), QString::fromStdString(warning.path), FaultText::message(warning)));
        if (!Console::out(Tr::tr("%1: valid").arg(Printable::line(file)) + QLatin1Char('\n')))
            return Console::Fault;
    }
    return exitCode;
}

/// Name and title, a line each.
int listCommand()
{
    QString text;
    const bool korean = QLocale().language() == QLocale::Korean;
    for (const QString &name : ScenarioFile::shippedNames()) {
        QList<FileError> errors;
        const auto scenario = ScenarioFile::readFile(ScenarioFile::shippedPath(name), errors);
        const sim::LocalizedText title = scenario ? scenario->title : sim::LocalizedText{};
        text += QStringLiteral("%1  %2\n").arg(name, -22).arg(QString::fromStdString(korean ? title.ko : title.en));
    }
    return Console::out(text) ? Console::Done : Console::Fault;
}

int wrongUsage(const QString &message)
{
    Console::complain(message);
    Console::complain(Tr::tr("\"concurrency-lab --help\" shows how it is used"));
    return Console::WrongUsage;
}

/// What every command takes.
void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QString()});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, QString()});
    parser.addOption({QStringLiteral("lang"), QString(), QStringLiteral("ko|en")});
}

/// Help, version and wrong languages are the same for all; the exit code if that was it.
std::optional<int> answerCommon(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("help")))
        return Console::out(usage()) ? Console::Done : Console::Fault;
    if (parser.isSet(QStringLiteral("version")))
        return Console::out(QStringLiteral("concurrency-lab " LAB_VERSION "\n")) ? Console::Done : Console::Fault;
    const QString language = parser.value(QStringLiteral("lang"));
    if (parser.isSet(QStringLiteral("lang")) && language != QLatin1String("ko") && language != QLatin1String("en"))
        return wrongUsage(Tr::tr("--lang takes ko or en, not \"%1\"").arg(language));
    return std::nullopt;
}

/// How many files a command takes; a message if there are not so many.
QString faultOfCount(const QString &command, qsizetype files)
{
    if (command == QLatin1String("list"))
        return files == 0 ? QString() : Tr::tr("\"list\" takes no file");
    if (files == 0)
        return Tr::tr("\"%1\" needs a file or the name of a scenario").arg(command);
    if (files > 1 && command != QLatin1String("validate"))
        return Tr::tr("\"%1\" takes one file").arg(command);
    return {};
}

} // namespace

Program programFor(int argc, char *const *argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "charts")
        return Program::Charts;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v")
            return Program::Console;
    }
    return commands().contains(QLatin1String(first.data(), static_cast<qsizetype>(first.size()))) ? Program::Console
                                                                                                  : Program::Window;
}

QString languageAskedFor(int argc, char *const *argv)
{
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == QLatin1String("--lang") && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith(QLatin1String("--lang=")))
            return argument.section(u'=', 1);
    }
    return {};
}

int execute(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    const QString command = arguments.value(1);
    if (command == QLatin1String("run"))
        RunCommand::addOptions(parser);
    if (command == QLatin1String("charts"))
        ChartsCommand::addOptions(parser);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (const std::optional<int> answered = answerCommon(parser))
        return *answered;
    const QStringList files = parser.positionalArguments().mid(1);
    if (const QString fault = faultOfCount(command, files.size()); !fault.isEmpty())
        return wrongUsage(fault);
    QString fault;
    int exitCode = Console::Done;
    if (command == QLatin1String("run"))
        exitCode = RunCommand::execute(parser, files.first(), fault);
    else if (command == QLatin1String("charts"))
        exitCode = ChartsCommand::execute(parser, files.first(), fault);
    else if (command == QLatin1String("validate"))
        exitCode = validateCommand(files);
    else
        exitCode = listCommand();
    return fault.isEmpty() ? exitCode : wrongUsage(fault);
}

bool windowFile(const QStringList &arguments, QString &file, int &exitCode)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    std::optional<int> answered;
    if (!parser.parse(arguments))
        answered = wrongUsage(parser.errorText());
    else
        answered = answerCommon(parser);
    const QStringList files = parser.positionalArguments();
    if (!answered && files.size() > 1) {
        const QString near = ScenarioKeys::nearest(files.first(), commands());
        answered = wrongUsage(near.isEmpty()
                                  ? Tr::tr("the window opens one file")
                                  : Tr::tr("\"%1\" is not a command; did you mean \"%2\"?").arg(files.first(), near));
    }
    file = files.value(0);
    exitCode = answered.value_or(Console::Done);
    return !answered;
}

} // namespace CommandLine
