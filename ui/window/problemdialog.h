// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"

#include <QDialog>
#include <QList>

/// What is wrong with a file that could not be opened: a list of places and reasons.
class ProblemDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemDialog(const QString &fileName, const QList<FileError> &errors, QWidget *parent = nullptr);
};
