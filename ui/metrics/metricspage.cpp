// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metricspage.h"

#include "ui/dashboard/card.h"
#include "ui/metrics/metricspicture.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

MetricsPage::MetricsPage(QWidget *parent)
    : QDialog(parent)
    , m_lead(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_picture(new MetricsPicture)
    , m_view(new Card(std::unique_ptr<Picture>(m_picture), this))
    , m_meaning(new QLabel(this))
{
    setObjectName(QStringLiteral("metricsPage"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setObjectName(QStringLiteral("metricList"));
    m_view->setObjectName(QStringLiteral("metricsView"));
    m_lead->setWordWrap(true);
    m_meaning->setObjectName(QStringLiteral("metricMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setProperty("role", QStringLiteral("muted"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("copyMetrics"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(table()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &MetricsPage::choose);

    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    auto *right = new QVBoxLayout;
    right->addWidget(m_view, 1);
    right->addWidget(m_meaning);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_lead);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(94 * em, 50 * em);
    retranslate();
    m_list->setCurrentRow(0);
}

void MetricsPage::showFrame(const std::shared_ptr<const sim::Frame> &frame)
{
    m_frame = frame;
    m_view->showFrame(frame);
    m_copy->setEnabled(frame->metrics && !frame->metrics->empty());
}

void MetricsPage::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
}

void MetricsPage::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MetricsPage::retranslate()
{
    setWindowTitle(tr("CloudWatch metrics"));
    m_lead->setText(tr("One point a minute, as CloudWatch publishes them. A burst of a second disappears in its "
                       "minute: compare with the dashboard, which shows every instant."));
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const MetricChoice &choice : MetricCurves::choices())
        m_list->addItem(tr("%1 · %2", "metric, statistic")
                            .arg(QString::fromLatin1(choice.metric), MetricCurves::statisticName(choice.statistic)));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(row);
    m_list->setAccessibleName(tr("Metrics"));
    m_copy->setText(tr("Copy all as a table"));
    m_view->retranslate();
    choose(row);
}

void MetricsPage::choose(int row)
{
    if (row < 0)
        return;
    const MetricChoice &choice = MetricCurves::choices().at(row);
    m_picture->setChoice(choice);
    m_view->describe();
    m_view->refresh();
    m_meaning->setText(tr(choice.meaning));
}

QString MetricsPage::table() const
{
    QStringList rows{QStringLiteral("minute\tfunction\tmetric\tstatistic\tvalue")};
    if (!m_frame || !m_frame->metrics)
        return rows.first();
    for (const sim::MetricMinute &minute : *m_frame->metrics) {
        for (const sim::MetricPoint &point : *minute) {
            const QString function =
                point.function < 0 ? QString()
                                   : QString::fromStdString(
                                       m_frame->scenario->functions.at(static_cast<std::size_t>(point.function)).name);
            rows +=
                QStringList{QString::number(point.minute / sim::Minute), function, QString::fromLatin1(point.metric),
                            QString::fromLatin1(point.statistic), QLocale().toString(point.value, 'g', 12)}
                    .join(QLatin1Char('\t'));
        }
    }
    return rows.join(QLatin1Char('\n'));
}
