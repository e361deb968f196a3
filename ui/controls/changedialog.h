// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/frame.h"
#include "ui/controls/fields.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class ValueField;

/// One of the user's own changes: when it happens, and the numbers that it sets.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `index` is of one of the frame's changes.
    ChangeDialog(const sim::Frame &frame, int index, QWidget *parent = nullptr);

    /// As it was entered; valid when the dialog was accepted.
    const sim::Change &change() const { return m_change; }
    void accept() override;

private:
    struct Row
    {
        const Fields::Field *field;
        ValueField *value;
        double before;
    };
    void addFields();
    void complain(const QString &why);

    sim::Frame m_frame; ///< as it is right behind the change
    sim::Change m_change;
    int m_function;
    QLineEdit *m_time;
    QLabel *m_wrong;
    std::vector<Row> m_rows;
};
