// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartexport.h"

#include "engine/io/filekey.h"
#include "engine/io/outputfile.h"
#include "ui/dashboard/coldstartview.h"
#include "ui/dashboard/concurrencyview.h"
#include "ui/dashboard/counters.h"
#include "ui/dashboard/dashboard.h"
#include "ui/dashboard/gauge.h"
#include "ui/dashboard/poolview.h"
#include "ui/dashboard/throttleview.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <system_error>

namespace {

constexpr std::array Names{"pool", "concurrency", "cold-starts", "throttles", "gauges", "dashboard"};

QString fileName(const ChartExport::Options &options, const QString &picture, const QString &format)
{
    return QDir(options.folder).filePath(picture + QLatin1Char('.') + format);
}

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
    all.push_back(cardPicture<PoolView>(Names[0], frame, theme, half));
    all.push_back(cardPicture<ConcurrencyView>(Names[1], frame, theme, half));
    all.push_back(cardPicture<ColdStartView>(Names[2], frame, theme, half));
    all.push_back(cardPicture<ThrottleView>(Names[3], frame, theme, half));
    all.push_back(dashboardPicture(Names[4], frame, theme, strip, true));
    all.push_back(dashboardPicture(Names[5], frame, theme, (window * 0.75).expandedTo(QSize(940, 600)), false));
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

bool paintPng(const Picture &picture, QIODevice &device, const QSize &pixels)
{
    const qreal scale = static_cast<qreal>(pixels.width()) / picture.size.width();
    QImage image(QSize(pixels.width(), qRound(picture.size.height() * scale)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    paint(&image, picture, image.size());
    return image.save(&device, "PNG");
}

/// XML has no way to write most control characters: one in a function's name would make the whole file unreadable.
QByteArray withoutControls(QByteArray xml)
{
    const auto control = [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r'; };
    xml.removeIf(control);
    return xml;
}

bool paintSvg(const Picture &picture, QIODevice &device)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setResolution(96); // type is measured at 96 dpi; at the default of 72 it comes out too small
    generator.setTitle(picture.view->accessibleName());
    generator.setDescription(picture.view->accessibleDescription());
    paint(&generator, picture, picture.size);
    const QByteArray xml = withoutControls(buffer.data());
    return !xml.isEmpty() && device.write(xml) == xml.size();
}

bool paintPdf(const Picture &picture, QIODevice &device)
{
    // A slide is ten inches wide; the height follows the picture.
    constexpr qreal Width = 254;
    // Into memory first: the writer does not tell whether its device took everything.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        const QSizeF page(Width, Width * picture.size.height() / picture.size.width());
        writer.setPageSize(QPageSize(page, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(300);
        writer.setTitle(picture.view->accessibleName());
        paint(&writer, picture, QSizeF(writer.width(), writer.height()));
    }
    return !buffer.data().isEmpty() && device.write(buffer.data()) == buffer.size();
}

bool paintAs(const QString &format, const Picture &picture, QIODevice &device, const QSize &pixels)
{
    if (format == QLatin1String("svg"))
        return paintSvg(picture, device);
    return format == QLatin1String("pdf") ? paintPdf(picture, device) : paintPng(picture, device, pixels);
}

QString cannotWrite(const OutputFile &file)
{
    return QCoreApplication::translate("ChartExport", "The file %1 cannot be written: %2")
        .arg(QDir::toNativeSeparators(file.name()), file.errorString());
}

/// Makes the folder; what the system has against it, if anything.
QString makeFolder(const QString &folder)
{
    std::error_code error;
    std::filesystem::create_directories(QFile::encodeName(folder).toStdString(), error);
    if (!error)
        return {};
    return QCoreApplication::translate("ChartExport", "The folder %1 cannot be made: %2")
        .arg(QDir::toNativeSeparators(folder), QString::fromLocal8Bit(error.message().c_str()));
}

using Files = std::vector<std::unique_ptr<OutputFile>>;

/// Everything stands complete beside its final name after this; nothing under it yet.
QString paintAll(const sim::Frame &frame, const ChartExport::Options &options, Files &files)
{
    const auto shared = std::make_shared<const sim::Frame>(frame);
    for (const Picture &picture : pictures(shared, options)) {
        for (const QString &format : options.formats) {
            OutputFile &file = *files.emplace_back(std::make_unique<OutputFile>());
            if (!file.openFor(fileName(options, picture.name, format)) || !paintAs(format, picture, file, options.size)
                || !file.flush())
                return cannotWrite(file);
        }
    }
    return {};
}

} // namespace

QString ChartExport::faultOf(const Options &options)
{
    static const QStringList Known{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    QStringList keys;
    for (const char *name : Names) {
        for (const QString &format : options.formats) {
            if (!Known.contains(format))
                return QCoreApplication::translate("ChartExport",
                                                   "“%1” is not a format of charts; png, svg and pdf are.")
                    .arg(format);
            const QString file = fileName(options, QLatin1String(name), format);
            if (FileKey::firstOverwriting({file}, options.read))
                return QCoreApplication::translate("ChartExport",
                                                   "The picture %1 would overwrite what the scenario is read from.")
                    .arg(QDir::toNativeSeparators(file));
            if (const QString key = FileKey::of(file); !key.isEmpty() && keys.contains(key))
                return QCoreApplication::translate("ChartExport", "The picture %1 would overwrite another one.")
                    .arg(QDir::toNativeSeparators(file));
            else
                keys += key;
        }
    }
    return {};
}

QStringList ChartExport::write(const sim::Frame &frame, const Options &options, QString *error)
{
    Files files;
    QString fault = faultOf(options);
    if (fault.isEmpty())
        fault = makeFolder(options.folder);
    if (fault.isEmpty())
        fault = paintAll(frame, options, files);
    QStringList written;
    for (const auto &file : files) {
        if (!fault.isEmpty())
            break;
        if (file->commit())
            written += file->name();
        else
            fault = cannotWrite(*file);
    }
    if (fault.isEmpty())
        return written;
    if (error)
        *error = fault;
    return {};
}
