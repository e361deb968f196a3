// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <optional>

/// The language of the program: translators for Qt's own dialogs and for ours, and the locale of numbers. Switched live.
class Language
{
public:
    enum class Code { English, Korean };

    Language() = default;
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
    ~Language();

    Code current() const { return m_current; }
    /// Every widget gets a LanguageChange event.
    void set(Code code);

    /// What the system speaks, as far as we do.
    static Code ofSystem();
    static QString name(Code code); ///< "en", "ko"
    static std::optional<Code> named(const QString &name);

private:
    void remove();

    Code m_current = Code::English;
    bool m_installed = false;
    QTranslator m_qt;
    QTranslator m_program;
};
