// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/language.h"
#include "ui/window/document.h"
#include "ui/window/mainwindow.h"
#include "ui/window/window.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// What every window test begins with: fonts, a clean slate of settings and user data, the default scenario in English.
namespace WindowFixture {

inline void prepareProgram()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("concurrency-lab-test"));
    QCoreApplication::setOrganizationName(QStringLiteral("concurrency-lab-test"));
    registerFonts();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

inline void cleanSlate()
{
    QSettings settings;
    settings.clear();
    settings.setValue(QStringLiteral("language"), QStringLiteral("en"));
    QDir(Autosave::folder()).removeRecursively();
}

/// Three functions, reserved nowhere, one init each: A 100/s of 500 ms, B 60/s of 200 ms, C 80/s of 500 ms.
inline QByteArray threeFunctions()
{
    return R"({"format": "concurrency-lab/1", "title": {"en": "Three functions", "ko": "세 함수"}, "seed": 3, "duration": "10m",
        "functions": [
          {"name": "A", "label": {"en": "Orders", "ko": "주문"}, "trigger": "alb", "duration": {"mean": "500ms"}, "init": [{"part": {"en": "libraries", "ko": "라이브러리"}, "mean": "600ms"}],
           "traffic": [{"kind": "poisson", "rate": 100}]},
          {"name": "B", "label": {"en": "Login", "ko": "로그인"}, "trigger": "api-gateway", "duration": {"mean": "200ms"}, "traffic": [{"kind": "poisson", "rate": 60}]},
          {"name": "C", "trigger": "s3", "duration": {"mean": "500ms"}, "traffic": [{"kind": "poisson", "rate": 80}]}]})";
}

inline QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace WindowFixture

/// A shown window with a scenario in it, and ways to look at its parts.
struct ShownWindow
{
    QTemporaryDir folder;
    Language language;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(language);

    explicit ShownWindow(const QByteArray &scenario = WindowFixture::threeFunctions())
    {
        window->resize(1600, 1000);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
        window->start(WindowFixture::writeFile(folder, QStringLiteral("three.scenario.json"), scenario));
        if (!QTest::qWaitFor([this] { return window->frame() != nullptr; }, 20'000))
            qFatal("no frame comes");
        QApplication::setActiveWindow(window.get()); // a dialog before it may have taken that away
    }

    const sim::Frame &frame() const { return *window->frame(); }
    const sim::FunctionSettings &settings(int function) const
    {
        return frame().settings.at(static_cast<std::size_t>(function));
    }

    /// "limit" or "function0.rate", then "slider" or "field".
    template<typename Widget>
    Widget *part(const QString &row, const QString &name) const
    {
        const auto *parent = window->findChild<QWidget *>(row);
        return parent ? parent->findChild<Widget *>(name) : nullptr;
    }
    QSlider *slider(const QString &row) const { return part<QSlider>(row, QStringLiteral("slider")); }
    QWidget *field(const QString &row) const { return part<QWidget>(row, QStringLiteral("field")); }

    void click(const QString &name) const
    {
        auto *widget = window->findChild<QWidget *>(name);
        if (!widget)
            qFatal("no widget is called %s", qPrintable(name));
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    /// Types into a field as a user does: all selected, the text, Enter.
    void type(const QString &row, const QString &text) const
    {
        QWidget *widget = field(row);
        widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(widget, text);
        QTest::keyClick(widget, Qt::Key_Return);
    }

    /// Takes a slider by its handle and drags it to a share of its way.
    void drag(const QString &row, double from, double to) const
    {
        QSlider *widget = slider(row);
        const auto place = [widget](double share) {
            return QPoint(7 + qRound(share * (widget->width() - 14)), widget->height() / 2);
        };
        QTest::mousePress(widget, Qt::LeftButton, {}, place(from));
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(widget, place(from + (to - from) * i / 4));
        QTest::mouseRelease(widget, Qt::LeftButton, {}, place(to));
    }
};
