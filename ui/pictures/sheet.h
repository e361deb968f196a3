// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"

#include <QSize>

/// Pictures on a page of their own, without a window: one of them, the gauges, or the whole dashboard. Files are made of it.
class Sheet
{
public:
    /// What there is, by the names of the files: the same in every language.
    static QStringList names();

    /// `name`: one of names().
    Sheet(const QString &name, const std::shared_ptr<const sim::Frame> &frame, const Theme &theme, const QSize &size);

    void paint(QPainter &painter) const;
    QSize size() const { return m_size; }
    /// For whoever cannot see it: of all its pictures.
    QString title() const;
    QString description() const;

private:
    void add(std::unique_ptr<Picture> picture, const QRect &place, const std::shared_ptr<const sim::Frame> &frame);
    void addGauges(const struct DashboardLayout &layout, const std::shared_ptr<const sim::Frame> &frame);

    struct Placed
    {
        std::unique_ptr<Picture> picture;
        QPoint at;
    };
    Theme m_theme;
    QSize m_size;
    std::vector<Placed> m_pictures;
};
