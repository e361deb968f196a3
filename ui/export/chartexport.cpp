// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartexport.h"

#include "engine/io/filekey.h"
#include "engine/io/outputfile.h"
#include "ui/pictures/sheet.h"

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
#include <filesystem>
#include <memory>
#include <system_error>

namespace {

QString fileName(const ChartExport::Options &options, const QString &picture, const QString &format)
{
    return QDir(options.folder).filePath(picture + QLatin1Char('.') + format);
}

/// The size that a picture is laid out for. It is drawn larger: text that a whole room can read.
QSize layoutSize(const QString &name, const ChartExport::Options &options, const Theme &theme)
{
    const QSize half = (options.size / 2).expandedTo(QSize(320, 180));
    if (name == QLatin1String("gauges"))
        return {std::max(half.width(), qRound(theme.px(1008))), qRound(theme.px(214))};
    if (name != QLatin1String("dashboard"))
        return half;
    // The whole dashboard has six cards: it needs the size of a window to be readable.
    const QSize least(1008, 852);
    return (options.size * 0.6).expandedTo(least) * std::max(1.0, theme.scale);
}

void paint(QPaintDevice *device, const Sheet &sheet, const QSizeF &target)
{
    QPainter painter(device);
    const qreal scale = std::min(target.width() / sheet.size().width(), target.height() / sheet.size().height());
    painter.scale(scale, scale);
    sheet.paint(painter);
}

bool paintPng(const Sheet &sheet, QIODevice &device, const QSize &pixels)
{
    const qreal scale = static_cast<qreal>(pixels.width()) / sheet.size().width();
    QImage image(QSize(pixels.width(), qRound(sheet.size().height() * scale)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    paint(&image, sheet, image.size());
    return image.save(&device, "PNG");
}

/// XML has no way to write most control characters: one in a function's name would make the whole file unreadable.
QByteArray withoutControls(QByteArray xml)
{
    const auto control = [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r'; };
    xml.removeIf(control);
    return xml;
}

bool paintSvg(const Sheet &sheet, QIODevice &device)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size());
    generator.setViewBox(QRect(QPoint(), sheet.size()));
    generator.setResolution(96); // type is measured at 96 dpi; at the default of 72 it comes out too small
    generator.setTitle(sheet.title().toHtmlEscaped()); // it writes both as they are
    generator.setDescription(sheet.description().toHtmlEscaped());
    paint(&generator, sheet, sheet.size());
    const QByteArray xml = withoutControls(buffer.data());
    return !xml.isEmpty() && device.write(xml) == xml.size();
}

bool paintPdf(const Sheet &sheet, QIODevice &device)
{
    // A slide is ten inches wide; the height follows the picture.
    constexpr qreal Width = 254;
    // Into memory first: the writer does not tell whether its device took everything.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        const QSizeF page(Width, Width * sheet.size().height() / sheet.size().width());
        writer.setPageSize(QPageSize(page, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(300);
        writer.setTitle(sheet.title());
        paint(&writer, sheet, QSizeF(writer.width(), writer.height()));
    }
    return !buffer.data().isEmpty() && device.write(buffer.data()) == buffer.size();
}

bool paintAs(const QString &format, const Sheet &sheet, QIODevice &device, const QSize &pixels)
{
    if (format == QLatin1String("svg"))
        return paintSvg(sheet, device);
    return format == QLatin1String("pdf") ? paintPdf(sheet, device) : paintPng(sheet, device, pixels);
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
    return QCoreApplication::translate("ChartExport", "The folder %1 could not be created: %2")
        .arg(QDir::toNativeSeparators(folder), QString::fromLocal8Bit(error.message().c_str()));
}

using Files = std::vector<std::unique_ptr<OutputFile>>;

/// Everything stands complete beside its final name after this; nothing under it yet.
QString paintAll(const sim::Frame &frame, const ChartExport::Options &options, Files &files)
{
    const auto shared = std::make_shared<const sim::Frame>(frame);
    const Theme theme = Theme::make(options.theme);
    for (const QString &name : Sheet::names()) {
        const Sheet sheet(name, shared, theme, layoutSize(name, options, theme));
        for (const QString &format : options.formats) {
            OutputFile &file = *files.emplace_back(std::make_unique<OutputFile>());
            if (!file.openFor(fileName(options, name, format)) || !paintAs(format, sheet, file, options.size)
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
    for (const QString &name : Sheet::names()) {
        for (const QString &format : options.formats) {
            if (!Known.contains(format))
                return QCoreApplication::translate("ChartExport", "Unsupported format “%1”: use png, svg or pdf.")
                    .arg(format);
            const QString file = fileName(options, name, format);
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
