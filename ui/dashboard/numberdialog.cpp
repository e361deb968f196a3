// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/numberdialog.h"

#include "ui/dashboard/card.h"
#include "ui/plaintext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

struct NumberTr
{
    Q_DECLARE_TR_FUNCTIONS(NumberDialog)
};

QTableWidget *tableOf(const NumberTable &numbers)
{
    auto *table = new QTableWidget(static_cast<int>(numbers.rows.size()), static_cast<int>(numbers.columns.size()));
    table->setObjectName(QStringLiteral("numbers"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalHeaderLabels(numbers.columns);
    table->verticalHeader()->hide();
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList &cells = numbers.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
            table->setItem(row, column, item);
        }
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    if (table->rowCount() > 0)
        table->setCurrentCell(0, 0);
    return table;
}

QString textOf(const NumberTable &numbers)
{
    QStringList lines{numbers.columns.join(QLatin1Char('\t'))};
    for (const QStringList &row : numbers.rows)
        lines += row.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void NumberDialog::show(const Card &card, QWidget *parent)
{
    const NumberTable numbers = card.picture().numbers();
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("numberDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(PlainText::windowTitle(card.picture().title()));
    auto *layout = new QVBoxLayout(dialog);
    QTableWidget *table = tableOf(numbers);
    table->setAccessibleName(card.picture().title());
    table->setAccessibleDescription(card.picture().description());
    layout->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton *copy = buttons->addButton(NumberTr::tr("Copy as a table"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    QObject::connect(copy, &QPushButton::clicked, dialog,
                     [text = textOf(numbers)] { QGuiApplication::clipboard()->setText(text); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    const int em = dialog->fontMetrics().horizontalAdvance(QLatin1Char('m'));
    dialog->resize(44 * em, 26 * em);
    dialog->show();
    table->setFocus();
}
