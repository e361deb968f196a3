// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/keylist.h"

#include "ui/window/actions.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

KeyList::KeyList(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("keyList"));
    setWindowTitle(tr("Keys"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(5);
    auto add = [grid, this, place = 0](const QString &key, const QString &text, bool available) mutable {
        auto *keyLabel = new QLabel(key, this);
        keyLabel->setProperty("role", QStringLiteral("heading"));
        auto *textLabel = new QLabel(text, this);
        keyLabel->setEnabled(available);
        textLabel->setEnabled(available);
        const int row = place / 2;
        const int column = place % 2 * 2;
        grid->addWidget(keyLabel, row, column);
        grid->addWidget(textLabel, row, column + 1);
        ++place;
    };
    for (const QAction *action : actions.withKeys())
        add(actions.keyOf(action).toString(QKeySequence::NativeText), action->text(),
            action->isEnabled() || action == actions.undo || action == actions.redo);
    add(tr("Enter"), tr("Presses the button that has the focus"), true);
    add(tr("Left, Right"), tr("The time line: a hundredth of the run; a chart: a moment"), true);
    add(tr("Arrow keys"), tr("A slider: a step"), true);
    add(tr("Shift+Arrow keys"), tr("A slider: a small step"), true);
    add(tr("PgUp, PgDn"), tr("A slider: a big step"), true);
    add(tr("Home, End"), tr("A slider: to its ends"), true);
    auto *hint = new QLabel(
        tr("Keys are where they are on a US keyboard, also while Korean input is on. In a text field they type."),
        this);
    hint->setProperty("role", QStringLiteral("muted"));
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(grid);
    layout->addWidget(hint);
    layout->addWidget(buttons);
}
