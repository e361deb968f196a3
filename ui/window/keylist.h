// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class Actions;

/// The list of keys, made from the actions themselves.
class KeyList : public QDialog
{
    Q_OBJECT

public:
    explicit KeyList(const Actions &actions, QWidget *parent = nullptr);
};
