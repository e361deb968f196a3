// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

/// Unsaved work, kept in the user's data folder against crashes and power cuts. Each window has a place of its own,
/// locked while it lives: what lies in a place without a living owner was left behind.
class Autosave
{
public:
    Autosave();
    Autosave(const Autosave &) = delete;
    Autosave &operator=(const Autosave &) = delete;
    /// A window that ends in order leaves nothing behind.
    ~Autosave();

    /// Keeps the scenario; `file` is where the user would save it, empty if nowhere yet.
    bool keep(const sim::Scenario &scenario, const QString &file);
    /// There is no unsaved work any more.
    void forget();

    struct Left
    {
        QString place;
        QString file;
        QDateTime when;
        sim::Scenario scenario;
    };
    /// The newest work that was left behind and can be read. It stays where it is until discard().
    static std::optional<Left> newestLeft();
    static void discard(const Left &left);

    static QString folder();

private:
    QString m_place; ///< a folder, its lock beside it
    std::unique_ptr<QLockFile> m_lock;
};
