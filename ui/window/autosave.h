// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lambda/scenario.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

/// Unsaved work, kept in the user's data folder against crashes and power cuts. Each window has a place of its own,
/// locked while it lives: what lies in a place without a living owner was left behind. Only what the user saved or
/// threw away is ever deleted; what cannot be read is kept.
class Autosave
{
public:
    Autosave();
    Autosave(const Autosave &) = delete;
    Autosave &operator=(const Autosave &) = delete;
    /// A window that ends in order leaves nothing behind.
    ~Autosave();

    /// Keeps the scenario; `file` is where the user would save it, empty if nowhere yet. False: `error` says why.
    bool keep(const sim::Scenario &scenario, const QString &file, QString &error);
    /// There is no unsaved work any more.
    void forget();

    struct Left
    {
        QString place;
        QString file; ///< where the user would save it
        QDateTime when;
        std::shared_ptr<QLockFile> lock; ///< held: no other window takes the same work

        QString scenario() const; ///< path of what was kept
        /// Whether a version of the program kept it that writes another format: that version can read it.
        bool isOfNewerVersion() const;
    };
    /// What was left behind, newest first. It stays where it is. Locks that nobody needs any more are removed.
    static std::vector<Left> left();
    static void discard(const Left &left);
    /// Moves work that cannot be read out of the way, so that it is not offered again. Says where it lies.
    static QString setAside(const Left &left);
    /// Whether the user was told of this place already; notes that it is so now.
    static bool wasTold(const Left &left);

    static QString folder();

private:
    bool claim();

    QString m_place; ///< a folder, its lock beside it
    std::unique_ptr<QLockFile> m_lock;
};
