// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problemdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

ProblemDialog::ProblemDialog(const QString &fileName, const QList<FileError> &errors, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("problems"));
    setWindowTitle(tr("This file cannot be opened"));
    auto *title = new QLabel(tr("“%1” is not a scenario that can run.").arg(fileName), this);
    title->setProperty("role", QStringLiteral("title"));
    title->setWordWrap(true);
    auto *intro = new QLabel(
        tr("%n problem(s) to fix; the file was not loaded.", nullptr, static_cast<int>(errors.size())), this);
    intro->setWordWrap(true);
    auto *table = new QTableWidget(static_cast<int>(errors.size()), 2, this);
    table->setObjectName(QStringLiteral("places"));
    table->setHorizontalHeaderLabels({tr("Place"), tr("What is wrong")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int row = 0; row < table->rowCount(); ++row) {
        const FileError &error = errors.at(row);
        table->setItem(row, 0, new QTableWidgetItem(error.place.isEmpty() ? tr("the whole file") : error.place));
        table->setItem(row, 1, new QTableWidgetItem(error.message));
    }
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    table->setColumnWidth(0, 20 * em);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(56 * em, 26 * em);
}
