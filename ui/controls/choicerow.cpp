// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choicerow.h"

#include "ui/controls/editor.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace {

/// Without what stands behind the dot, where there is no room for it; never cut in the middle of a letter.
QString fitting(const QString &text, const QFontMetrics &metrics, int room)
{
    if (metrics.horizontalAdvance(text) <= room)
        return text;
    return metrics.elidedText(text.section(QStringLiteral(" · "), 0, 0), Qt::ElideRight, room);
}

/// The panel scrolls; a setting is never changed by scrolling past it.
class StillBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const int room =
            style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
        option.currentText = fitting(currentIndex() < 0 ? placeholderText() : option.currentText, fontMetrics(), room);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void showPopup() override
    {
        // The box is as wide as the panel lets it be, its list as wide as the longest option.
        const QMargins margins = view()->contentsMargins();
        const int room = view()->sizeHintForColumn(0) + margins.left() + margins.right() + 2 * fontMetrics().height();
        view()->setMinimumWidth(std::max(width(), room));
        QComboBox::showPopup();
    }
};

} // namespace

ChoiceRow::ChoiceRow(const Choices::Choice &choice, int function, Editor &editor, QWidget *parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_function(function)
    , m_editor(editor)
    , m_label(new QLabel(this))
    , m_box(new StillBox(this))
{
    m_label->setProperty("role", QStringLiteral("muted"));
    m_label->setBuddy(m_box); // screen readers take a box's name from it
    m_box->setObjectName(QString::fromLatin1(choice.key));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the run
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_label);
    layout->addWidget(m_box, 1);
    connect(m_box, &QComboBox::activated, this, &ChoiceRow::choose);
}

void ChoiceRow::choose(int option)
{
    const auto &frame = m_editor.frame();
    if (!frame || (!m_held && option == Choices::current(m_choice, *frame, m_function)))
        return;
    const QString why = Choices::refusal(m_choice, *frame, m_function, option);
    emit stopped(why);
    if (!why.isEmpty()) {
        showFrame(*frame); // back to what is in force
        return;
    }
    m_held = true;
    if (const std::optional<sim::Change> change = Choices::change(m_choice, *frame, m_function, option))
        m_editor.change(*change, QStringLiteral("function%1.%2").arg(m_function).arg(QString::fromLatin1(m_choice.key)),
                        0);
    else
        m_editor.replace(Choices::replaced(m_choice, m_editor.scenario(), m_function, option));
}

void ChoiceRow::showFrame(const sim::Frame &frame)
{
    m_box->setEnabled(Choices::applies(m_choice, frame, m_function));
    if (m_held && !m_editor.settled())
        return;
    m_held = false;
    const int current = Choices::current(m_choice, frame, m_function);
    if (m_box->currentIndex() != current)
        m_box->setCurrentIndex(current);
}

void ChoiceRow::retranslate()
{
    const int current = m_box->currentIndex();
    m_box->clear();
    m_box->setPlaceholderText(Choices::otherValue(m_choice));
    m_box->addItems(Choices::options(m_choice));
    m_box->setCurrentIndex(current);
    m_label->setText(Choices::label(m_choice));
    m_box->setAccessibleName(m_label->text());
    QString tip;
    for (const QString &paragraph : Choices::explanation(m_choice).split(QLatin1Char('\n')))
        tip += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    m_box->setToolTip(tip);
    m_box->setAccessibleDescription(Choices::explanation(m_choice)); // else the tip's markup is read out
    m_label->setToolTip(tip);
}

int ChoiceRow::labelWidth() const
{
    m_label->ensurePolished(); // before it is shown it has another font
    m_label->setMinimumWidth(0); // what it was given in larger type
    return m_label->sizeHint().width();
}

void ChoiceRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}
