// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costs/costdialog.h"

#include "ui/costs/costsheet.h"
#include "ui/rulelabel.h"
#include "ui/text.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace {

constexpr auto Pause = 300ms;

QString archName(sim::Architecture architecture)
{
    return architecture == sim::Architecture::Arm64 ? QStringLiteral("arm64") : QStringLiteral("x86");
}

QString share(const std::string &region, sim::Architecture architecture)
{
    return Text::percent(sim::breakEvenUtilization(sim::pricesOf(region, architecture)));
}

QString amount(double dollars, double rate)
{
    return CostDialog::tr("%1 · %2", "the same amount in dollars and in won")
        .arg(Text::money(dollars), Text::won(dollars * rate));
}

/// A field for a rate without trailing zeros: 1,400 and 1,387.5.
class RateField : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', value == std::floor(value) ? 0 : 2);
    }
};

} // namespace

CostDialog::CostDialog(QWidget *parent)
    : QDialog(parent)
    , m_rateBefore(new QLabel(this))
    , m_rate(new RateField(this))
    , m_rateAfter(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_remarks(new RuleLabel(this))
    , m_copy(new QPushButton(this))
{
    setObjectName(QStringLiteral("costs"));
    m_rate->setObjectName(QStringLiteral("wonPerDollar"));
    m_rate->setRange(0.01, 1e6);
    m_rate->setDecimals(2);
    m_rate->setGroupSeparatorShown(true);
    m_rate->setSingleStep(10);
    m_rate->setKeyboardTracking(false);
    m_rateBefore->setBuddy(m_rate);
    m_table->setObjectName(QStringLiteral("costTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    m_remarks->setObjectName(QStringLiteral("costRemarks"));
    m_copy->setObjectName(QStringLiteral("copyCosts"));

    auto *rate = new QHBoxLayout;
    rate->addStretch(1);
    rate->addWidget(m_rateBefore);
    rate->addWidget(m_rate);
    rate->addWidget(m_rateAfter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter belongs to the rate
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(rate);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(buttons);

    m_catchUp.setSingleShot(true);
    connect(&m_catchUp, &QTimer::timeout, this, &CostDialog::fill);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &CostDialog::copy);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &CostDialog::rateEntered);
    connect(m_remarks, &RuleLabel::ruleAsked, this, &CostDialog::ruleAsked);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    resize(QSize(86 * em, 58 * em).boundedTo(screen()->availableSize() * 0.92));
    m_table->setFocus();
    retranslate();
}

void CostDialog::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    const bool edited = !m_frame || m_frame->run != frame->run || m_frame->revision != frame->revision;
    m_frame = frame;
    if (edited || !m_sinceFilled.isValid() || m_sinceFilled.elapsed() >= std::chrono::milliseconds(Pause).count())
        fill();
    else if (!m_catchUp.isActive())
        m_catchUp.start(Pause);
}

void CostDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool CostDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CostDialog::retranslate()
{
    setWindowTitle(tr("Costs"));
    m_rate->setLocale(QLocale());
    m_rateBefore->setText(tr("1 dollar =", "before the field for the rate of the won"));
    m_rateAfter->setText(tr("won", "after the field for the rate"));
    m_rate->setAccessibleName(tr("Won per dollar"));
    m_rate->setToolTip(tr("The rate is this program's assumption until you type another (model.wonPerDollar)."));
    m_table->setAccessibleName(tr("The bill by function"));
    m_copy->setText(tr("Copy the table"));
    m_copy->setToolTip(tr("As text with tabs, for a spreadsheet. In the table, Ctrl+C does the same."));
    fill();
}

void CostDialog::fill()
{
    m_sinceFilled.restart();
    if (!m_frame || !m_frame->scenario)
        return;
    const CostSheet sheet(*m_frame);
    if (!m_rate->hasFocus()) { // else the user is typing
        const QSignalBlocker blocker(m_rate);
        m_rate->setValue(sheet.wonPerDollar());
    }
    fillTable(sheet);
    m_remarks->sayHtml(remarks(sheet));
}

void CostDialog::fillTable(const CostSheet &sheet)
{
    const int functions = static_cast<int>(sheet.functions.size());
    const int block = functions + 2; // a heading, the functions, the total
    const QList<QString> columns = CostSheet::columns();
    const int rows = block * static_cast<int>(CostSheet::Spans.size());
    const bool rebuilt = m_table->rowCount() != rows;
    if (rebuilt) {
        m_table->clear();
        m_table->setColumnCount(1 + static_cast<int>(columns.size()));
        m_table->setRowCount(rows);
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->setHorizontalHeaderLabels(QStringList{QString()} + columns);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 9);
    int row = 0;
    for (const CostSheet::Span span : CostSheet::Spans) {
        if (rebuilt)
            m_table->setSpan(row, 0, 1, m_table->columnCount());
        setCell(row++, 0, CostSheet::title(span), true);
        for (int i = 0; i <= functions; ++i, ++row) {
            const bool total = i == functions;
            const auto at = static_cast<std::size_t>(i);
            setCell(row, 0, total ? tr("Total") : Text::functionTitle(sheet.scenario->functions[at]), total);
            const QList<double> values =
                CostSheet::values(CostSheet::of(total ? sheet.account : sheet.functions[at], span));
            for (qsizetype column = 0; column < values.size(); ++column)
                setCell(row, static_cast<int>(column) + 1, amount(values[column], sheet.wonPerDollar()), total);
        }
    }
    fitColumns();
}

/// As wide as the widest amount. The view's own measuring takes 50 ms of the window's time for eight functions.
void CostDialog::fitColumns()
{
    QFont bold = m_table->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int room = metrics.horizontalAdvance(QStringLiteral("mm"));
    for (int column = 1; column < m_table->columnCount(); ++column) {
        int width = metrics.horizontalAdvance(m_table->horizontalHeaderItem(column)->text());
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (const QTableWidgetItem *item = m_table->item(row, column))
                width = std::max(width, metrics.horizontalAdvance(item->text()));
        }
        if (m_table->columnWidth(column) != width + room)
            m_table->setColumnWidth(column, width + room);
    }
}

void CostDialog::setCell(int row, int column, const QString &text, bool bold)
{
    QTableWidgetItem *item = m_table->item(row, column);
    if (!item) {
        item = new QTableWidgetItem;
        item->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
        m_table->setItem(row, column, item);
    }
    if (item->text() != text)
        item->setText(text);
    QFont font = m_table->font();
    font.setBold(bold);
    if (item->font() != font)
        item->setFont(font);
}

void CostDialog::copy() const
{
    if (m_frame)
        QGuiApplication::clipboard()->setText(CostSheet(*m_frame).toText());
}

QString CostDialog::remarks(const CostSheet &sheet) const
{
    const std::string &region = sheet.scenario->account.region;
    const QString name = QString::fromStdString(region);
    QStringList lines;
    lines += sim::pricesAreKnown(region) ? tr("Prices of the Region %1, without tax.").arg(name)
                                         : tr("This program does not know the prices of provisioned concurrency in the "
                                              "Region %1: us-east-1 prices are used instead.")
                                               .arg(name);
    const auto onArm = [](const sim::FunctionConfig &f) { return f.architecture == sim::Architecture::Arm64; };
    const std::vector<sim::FunctionConfig> &functions = sheet.scenario->functions;
    if (region != "ap-northeast-2" && std::any_of(functions.begin(), functions.end(), onArm))
        lines += tr("For having provisioned concurrency on arm64 outside Seoul no published price was found: an "
                    "estimate is used.");
    lines += tr("Duration is rounded up to 1 ms a request (R10.1), provisioned concurrency up to whole 5 minutes from "
                "switching on to switching off (R10.2). Free each month are 1 million requests and 400,000 GB-seconds "
                "of the account, not for functions with provisioned concurrency (R10.3). A reservation costs nothing "
                "(R10.8).");
    const sim::Architecture first = functions.empty() ? sim::Architecture::X86_64 : functions.front().architecture;
    lines += tr("On duration charges, provisioned concurrency breaks even at this utilization: us-east-1 %1, Seoul %2 "
                "(%3). Above 100 % means never: in Seoul it is never cheaper on duration "
                "(R10.6).")
                 .arg(share("us-east-1", first), share("ap-northeast-2", first), archName(first));
    for (const CostSheet::Provisioned &one : sheet.provisioned) {
        const sim::FunctionConfig &function = functions[static_cast<std::size_t>(one.function)];
        const QString title = Text::functionTitle(function);
        const QString used = Text::percent(one.used);
        const QString needed = Text::percent(one.breakEven);
        lines += one.breakEven > 1 ? tr("%1: %2 of its provisioned concurrency was in use so far. Break-even is %3 "
                                        "(%4): it can never pay off.")
                                         .arg(title, used, needed, archName(function.architecture))
                 : one.used < one.breakEven
                     ? tr("%1: %2 of its provisioned concurrency was in use so far. It pays from %3 on (%4): not yet.")
                           .arg(title, used, needed, archName(function.architecture))
                     : tr("%1: %2 of its provisioned concurrency was in use so far. It pays from %3 on (%4): it does.")
                           .arg(title, used, needed, archName(function.architecture));
    }
    for (QString &line : lines)
        line = QStringLiteral("<p style='margin-top:0; margin-bottom:6px'>%1</p>").arg(line.toHtmlEscaped());
    return lines.join(QString());
}
