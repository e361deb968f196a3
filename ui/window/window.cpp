// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window.h"

#include "ui/language.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QStyleFactory>
#include <QTimer>

void registerFonts()
{
    for (const char *style : {"Regular", "Medium", "Bold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/fonts/ConcurrencyLabSans-%1.otf").arg(QLatin1String(style)));
}

int runWindow(QApplication &, const QString &file)
{
    registerFonts();
    // The same look everywhere: the style sheet is made for it.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/concurrency-lab.svg")));
    Language language;
    MainWindow window(language);
    window.show();
    // With the window on the screen: what start() may ask needs it behind.
    QTimer::singleShot(0, &window, [&window, file] { window.start(file); });
    return QApplication::exec();
}
