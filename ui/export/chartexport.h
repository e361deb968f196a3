// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

/// Charts as files, by the same paint path as the screen. Needs a QGuiApplication (offscreen will do).
namespace ChartExport {

struct Options
{
    QString folder; ///< made if it is not there
    QStringList formats{QStringLiteral("png")}; ///< png, svg, pdf
    QSize size{
        1920,
        1080}; ///< pixels of the PNG; the layout is made at half of it and scaled, so that text is large enough for a slide
    Theme::Kind theme = Theme::Kind::Light;
    QStringList read; ///< what the scenario was read from: no picture may be written over it
};

/// What is wrong with the options by themselves, before anything is painted; empty if nothing is.
QString faultOf(const Options &options);

/// Writes pool, concurrency, cold starts, throttles, gauges and the whole dashboard of one frame. The files written; empty
/// with `error` set, which names the file and the system's reason, where one failed: then no picture is left half written.
QStringList write(const sim::Frame &frame, const Options &options, QString *error);

} // namespace ChartExport
