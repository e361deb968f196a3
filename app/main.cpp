// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/console.h"
#include "ui/language.h"
#include "ui/window/window.h"

#include <QApplication>
#include <QCoreApplication>

namespace {

void describe()
{
    QCoreApplication::setApplicationName(QStringLiteral("concurrency-lab"));
    QCoreApplication::setOrganizationName(QStringLiteral("concurrency-lab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LAB_VERSION));
}

/// Qt would end the program with a message about plugins; say what is meant instead.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// The line may be wrong as well; that is told first.
int sayNoDisplay()
{
    QString file;
    int exitCode = Console::Done;
    if (!CommandLine::windowFile(QCoreApplication::arguments(), file, exitCode))
        return exitCode;
    Console::complain(QCoreApplication::translate(
        "main", "there is no display for the window; \"run\", \"charts\", \"validate\" and \"list\" need none"));
    return Console::Fault;
}

int window(int &argc, char **argv, const std::optional<Language::Code> asked)
{
    QApplication application(argc, argv);
    QString file;
    int exitCode = Console::Done;
    {
        Language language; // for what is wrong with the line; the window has its own and remembers it
        language.set(asked.value_or(Language::ofSystem()));
        if (!CommandLine::windowFile(QCoreApplication::arguments(), file, exitCode))
            return exitCode;
    }
    return runWindow(application, file);
}

} // namespace

int main(int argc, char **argv)
{
    describe();
    const auto asked = Language::named(CommandLine::languageAskedFor(argc, argv));
    const CommandLine::Program program = CommandLine::programFor(argc, argv);
    const bool noDisplay = program == CommandLine::Program::Window && !hasDisplay();
    if (program == CommandLine::Program::Window && !noDisplay)
        return window(argc, argv, asked);

    // The translators go before the application that they are installed in: each language below its application.
    if (program == CommandLine::Program::Charts) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // painting needs a platform, not a screen
        const QApplication application(argc, argv);
        Language language;
        language.set(asked.value_or(Language::ofSystem()));
        registerFonts();
        return CommandLine::execute(QCoreApplication::arguments());
    }
    const QCoreApplication application(argc, argv);
    Language language;
    language.set(asked.value_or(Language::ofSystem()));
    return noDisplay ? sayNoDisplay() : CommandLine::execute(QCoreApplication::arguments());
}
