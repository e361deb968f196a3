// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Card;
class QWidget;

/// The numbers of a picture as a table: for screen readers, and to be copied.
namespace NumberDialog {

/// They are those of the instant at which it is opened.
void show(const Card &card, QWidget *parent);

} // namespace NumberDialog
