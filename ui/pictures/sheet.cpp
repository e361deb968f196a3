// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/sheet.h"

#include "ui/pictures/coldstartpicture.h"
#include "ui/pictures/concurrencypicture.h"
#include "ui/pictures/counterpicture.h"
#include "ui/pictures/dashboardlayout.h"
#include "ui/pictures/gaugepicture.h"
#include "ui/pictures/poolpicture.h"
#include "ui/pictures/throttlepicture.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace {

template<typename Shown>
std::unique_ptr<Picture> make()
{
    return std::make_unique<Shown>();
}

struct Entry
{
    const char *name;
    std::unique_ptr<Picture> (*make)(); ///< null: it is made of several
};

constexpr std::array Entries{Entry{"pool", make<PoolPicture>},
                             Entry{"concurrency", make<ConcurrencyPicture>},
                             Entry{"cold-starts", make<ColdStartPicture>},
                             Entry{"throttles", make<ThrottlePicture>},
                             Entry{"gauges", nullptr},
                             Entry{"dashboard", nullptr}};

} // namespace

QStringList Sheet::names()
{
    QStringList names;
    for (const Entry &entry : Entries)
        names += QLatin1String(entry.name);
    return names;
}

void Sheet::add(std::unique_ptr<Picture> picture, const QRect &place, const std::shared_ptr<const sim::Frame> &frame)
{
    if (place.isEmpty())
        return;
    picture->setTheme(m_theme);
    picture->setSize(place.size());
    picture->show(frame);
    m_pictures.push_back({std::move(picture), place.topLeft()});
}

void Sheet::addGauges(const DashboardLayout &layout, const std::shared_ptr<const sim::Frame> &frame)
{
    const int functions = static_cast<int>(frame->functions.size());
    const auto gauge = [&](int function, const QRect &place) {
        auto picture = std::make_unique<GaugePicture>(function);
        picture->setForm(layout.form);
        if (functions > DashboardLayout::MostGauges && function == DashboardLayout::MostGauges - 1)
            picture->setMore(functions - DashboardLayout::MostGauges + 1);
        add(std::move(picture), place, frame);
    };
    gauge(GaugePicture::Account, layout.account);
    for (std::size_t i = 0; i < layout.gauges.size(); ++i)
        gauge(static_cast<int>(i), layout.gauges[i]);
    auto counters = std::make_unique<CounterPicture>();
    counters->setSmall(layout.form == DashboardLayout::Form::Line);
    add(std::move(counters), layout.counters, frame);
}

Sheet::Sheet(const QString &name, const std::shared_ptr<const sim::Frame> &frame, const Theme &theme, const QSize &size)
    : m_theme(theme)
    , m_size(size)
{
    const int functions = static_cast<int>(frame->functions.size());
    const auto *const entry =
        std::find_if(Entries.begin(), Entries.end(), [&](const Entry &one) { return name == QLatin1String(one.name); });
    if (entry == Entries.end())
        return;
    if (entry->make) {
        add(entry->make(), QRect(QPoint(), size), frame);
        return;
    }
    if (name == QLatin1String("gauges")) {
        addGauges(DashboardLayout::makeGauges(size, functions, theme), frame);
        return;
    }
    const DashboardLayout layout = DashboardLayout::make(size, functions, theme, frame->scenario->view.cards);
    addGauges(layout, frame);
    add(make<PoolPicture>(), layout.pool, frame);
    add(make<ConcurrencyPicture>(), layout.concurrency, frame);
    add(make<ColdStartPicture>(), layout.coldStarts, frame);
    add(make<ThrottlePicture>(), layout.throttles, frame);
}

void Sheet::paint(QPainter &painter) const
{
    painter.fillRect(QRect(QPoint(), m_size), m_theme.window);
    for (const Placed &placed : m_pictures) {
        painter.save();
        painter.translate(placed.at);
        placed.picture->paint(painter);
        painter.restore();
    }
}

QString Sheet::title() const
{
    return m_pictures.size() == 1 ? m_pictures.front().picture->title()
                                  : QCoreApplication::translate("Dashboard", "Dashboard");
}

QString Sheet::description() const
{
    QStringList parts;
    for (const Placed &placed : m_pictures)
        parts += placed.picture->description();
    return parts.join(QStringLiteral(". "));
}
