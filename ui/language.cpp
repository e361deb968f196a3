// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QLocale>

Language::~Language()
{
    remove();
}

void Language::set(Code code)
{
    if (m_installed && code == m_current)
        return;
    m_current = code;
    // The locale first: installing a translator makes the widgets format their numbers anew, in this locale.
    QLocale::setDefault(code == Code::Korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                             : QLocale(QLocale::English, QLocale::UnitedStates));
    remove();
    if (code == Code::Korean && m_qt.load(QStringLiteral(":/i18n/qtbase_ko.qm")))
        QCoreApplication::installTranslator(&m_qt);
    // English, too: its plural forms stand in a translation.
    if (m_program.load(QStringLiteral(":/i18n/concurrency-lab_%1.qm").arg(name(code))))
        QCoreApplication::installTranslator(&m_program);
    m_installed = true;
}

void Language::remove()
{
    if (!m_installed)
        return;
    m_installed = false;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

Language::Code Language::ofSystem()
{
    const QLocale system = QLocale::system();
    const QStringList languages = system.uiLanguages();
    const QString first = languages.isEmpty() ? system.name() : languages.first();
    return first.startsWith(QLatin1String("ko")) ? Code::Korean : Code::English;
}

QString Language::name(Code code)
{
    return code == Code::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

std::optional<Language::Code> Language::named(const QString &name)
{
    if (name == QLatin1String("ko"))
        return Code::Korean;
    if (name == QLatin1String("en"))
        return Code::English;
    return std::nullopt;
}
