// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/dashboardlayout.h"
#include "ui/pictures/picture.h"

#include <cstdint>

#include <QCoreApplication>

/// Concurrency against what it may be, and below it the last whole second: how often it was asked, and what was refused.
/// Of the account, stacked by function, or of one function.
class GaugePicture final : public Picture
{
    Q_DECLARE_TR_FUNCTIONS(GaugePicture)

public:
    static constexpr int Account = -1;
    using Form = DashboardLayout::Form;

    explicit GaugePicture(int function);

    /// What it says, in numbers.
    struct Reading
    {
        int inFlight = 0;
        int ceiling = 0;
        sim::Asked lastSecond;
        bool alarmed = false; ///< something was refused in the last second or in the one before it
        std::int64_t waiting = 0; ///< events or messages
        std::optional<double> ghostShare; ///< refused in the same second of the run before
        int unusedReserved = 0; ///< account: set aside for functions that do not use it
        bool operator==(const Reading &) const = default;
        std::int64_t asked() const { return lastSecond.all(); }
    };
    const Reading &reading() const { return m_reading; }
    int function() const { return m_function; }

    void setForm(Form form);
    /// Functions that have no gauge of their own: this one stands for them.
    void setMore(int functions);

    QString tip(const QPointF &position) const override;
    QString description() const override;
    NumberTable numbers() const override;
    Reason reasonAt(const QPointF &position) const override;
    QRectF body() const override;
    QRectF header() const override;

protected:
    qreal headerTaken() const override;
    void read() override;
    void paintBody(QPainter &painter) const override;
    QColor titleSwatch() const override;
    bool isAlarmed() const override { return m_reading.alarmed; }

private:
    /// A piece of the ring or of the bar.
    struct Part
    {
        QColor colour;
        int level = 0;
        bool hatched = false; ///< reserved, and not in use
    };
    bool isAccount() const { return m_function == Account; }
    std::vector<int> functions() const; ///< that it tells of
    Reading readNow() const;
    std::vector<Part> parts() const;
    QString caption() const;
    /// `brief`: where the whole does not fit.
    QString shareText(bool brief = false) const;
    QRectF zone() const; ///< of the last second
    QRectF askBar() const;
    void paintRing(QPainter &painter) const;
    void paintLevelBar(QPainter &painter, const QRectF &bar) const;
    void paintZone(QPainter &painter) const;
    void paintAsked(QPainter &painter, const QRectF &bar) const;
    void paintGhost(QPainter &painter, const QRectF &bar, const QRectF &line) const;
    void paintTile(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintRefused(QPainter &painter, const QRectF &line, const QString &text, bool strong) const;

    int m_function;
    int m_more = 0;
    Form m_form = Form::Ring;
    Reading m_reading;
};
