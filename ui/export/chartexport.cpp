// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartexport.h"

#include "ui/dashboard/coldstartview.h"
#include "ui/dashboard/concurrencyview.h"
#include "ui/dashboard/counters.h"
#include "ui/dashboard/dashboard.h"
#include "ui/dashboard/gauge.h"
#include "ui/dashboard/poolview.h"
#include "ui/dashboard/throttleview.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <functional>
#include <memory>

namespace {

/// A picture and the name of its file, which is the same in every language.
struct Picture
{
    QString name;
    std::unique_ptr<QWidget> view;
    QSize size; ///< logical
};

template<typename View>
Picture cardPicture(const char *name, const std::shared_ptr<const sim::Frame> &frame, const Theme &theme,
                    const QSize &size)
{
    auto view = std::make_unique<View>();
    view->setForExport(true);
    view->setTheme(theme);
    view->resize(size);
    view->showFrame(frame);
    view->retranslate();
    return {QLatin1String(name), std::move(view), size};
}

Picture dashboardPicture(const char *name, const std::shared_ptr<const sim::Frame> &frame, const Theme &theme,
                         const QSize &size, bool gaugesOnly)
{
    auto view = std::make_unique<Dashboard>();
    view->setForExport(gaugesOnly ? Dashboard::Part::Gauges : Dashboard::Part::Whole);
    view->setTheme(theme);
    view->resize(size);
    view->showFrame(frame);
    return {QLatin1String(name), std::move(view), size};
}

std::vector<Picture> pictures(const std::shared_ptr<const sim::Frame> &frame, const ChartExport::Options &options)
{
    const Theme theme = Theme::make(options.theme);
    // Laid out at half the size and drawn twice as large: text that a whole room can read.
    const QSize half = (options.size / 2).expandedTo(QSize(320, 180));
    // The whole dashboard has six cards: it needs the size of a window to be readable.
    const QSize window = options.size.expandedTo(QSize(940, 600)) * std::max(1.0, theme.scale);
    const QSize strip(half.width(), std::min(half.height(), qRound(theme.px(176))));
    std::vector<Picture> all;
    all.push_back(cardPicture<PoolView>("pool", frame, theme, half));
    all.push_back(cardPicture<ConcurrencyView>("concurrency", frame, theme, half));
    all.push_back(cardPicture<ColdStartView>("cold-starts", frame, theme, half));
    all.push_back(cardPicture<ThrottleView>("throttles", frame, theme, half));
    all.push_back(dashboardPicture("gauges", frame, theme, strip, true));
    all.push_back(dashboardPicture("dashboard", frame, theme, (window * 0.75).expandedTo(QSize(940, 600)), false));
    for (const Picture &picture : all)
        picture.view->ensurePolished();
    // Texts of a chart are laid out by events that are still waiting.
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    return all;
}

void paint(QPaintDevice *device, const Picture &picture, const QSizeF &target)
{
    QPainter painter(device);
    const qreal scale = std::min(target.width() / picture.size.width(), target.height() / picture.size.height());
    painter.scale(scale, scale);
    picture.view->render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
}

bool writePng(const Picture &picture, const QString &file, const QSize &pixels)
{
    const qreal scale = static_cast<qreal>(pixels.width()) / picture.size.width();
    QImage image(QSize(pixels.width(), qRound(picture.size.height() * scale)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    paint(&image, picture, image.size());
    return image.save(file, "PNG");
}

bool writeSvg(const Picture &picture, const QString &file)
{
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setResolution(96); // type is measured at 96 dpi; at the default of 72 it comes out too small
    generator.setTitle(picture.view->accessibleName());
    generator.setDescription(picture.view->accessibleDescription());
    paint(&generator, picture, picture.size);
    return QFileInfo(file).size() > 0;
}

bool writePdf(const Picture &picture, const QString &file)
{
    // A slide is ten inches wide; the height follows the picture.
    constexpr qreal Width = 254;
    QPdfWriter writer(file);
    const QSizeF page(Width, Width * picture.size.height() / picture.size.width());
    writer.setPageSize(QPageSize(page, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(300);
    writer.setTitle(picture.view->accessibleName());
    paint(&writer, picture, QSizeF(writer.width(), writer.height()));
    return QFileInfo(file).size() > 0;
}

} // namespace

QStringList ChartExport::write(const sim::Frame &frame, const Options &options, QString *error)
{
    const auto fail = [error](const QString &message) {
        if (error)
            *error = message;
        return QStringList();
    };
    const QDir folder(options.folder);
    if (!QDir().mkpath(options.folder))
        return fail(QCoreApplication::translate("ChartExport", "The folder %1 cannot be made.")
                        .arg(QDir::toNativeSeparators(options.folder)));
    QStringList written;
    const auto shared = std::make_shared<const sim::Frame>(frame);
    for (const Picture &picture : pictures(shared, options)) {
        for (const QString &format : options.formats) {
            const QString file = folder.filePath(picture.name + QLatin1Char('.') + format);
            const bool known =
                format == QLatin1String("png") || format == QLatin1String("svg") || format == QLatin1String("pdf");
            if (!known)
                return fail(
                    QCoreApplication::translate("ChartExport", "“%1” is not a format of charts; png, svg and pdf are.")
                        .arg(format));
            const bool done = format == QLatin1String("png")   ? writePng(picture, file, options.size)
                              : format == QLatin1String("svg") ? writeSvg(picture, file)
                                                               : writePdf(picture, file);
            if (!done)
                return fail(QCoreApplication::translate("ChartExport", "The file %1 cannot be written.")
                                .arg(QDir::toNativeSeparators(file)));
            written += file;
        }
    }
    return written;
}
