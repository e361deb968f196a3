// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Words in a table, to be translated when they are shown: what QT_TRANSLATE_NOOP3 makes.
struct Words
{
    const char *text = nullptr;
    const char *remark = nullptr; ///< tells translators which meaning it has
};
