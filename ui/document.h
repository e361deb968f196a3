// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"
#include "engine/lambda/scenario.h"
#include "engine/runner.h" // its types cross threads: known to the meta-object system before they are used
#include "ui/autosave.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QWidget;

/// The scenario as a file: where it is kept, whether it has unsaved edits, and the questions that opening and saving ask.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QWidget *window);

    /// The scenario as the last frame has it, edits included.
    void setCurrent(const std::shared_ptr<const sim::Scenario> &scenario);
    bool isModified() const { return m_modified; }
    const QString &file() const { return m_file; } ///< empty: a shipped scenario or new work
    /// For the window's title: the file's name or the scenario's.
    QString name() const;
    const QStringList &recent() const { return m_recent; }

    /// Opens a file or a resource; says what is wrong with it. True: loaded() was emitted.
    bool openPath(const QString &path);
    /// Asks for a file first.
    void open();
    bool save();
    bool saveAs();
    /// Whether the work may go: saved, or the user does not want it.
    bool mayClose();
    /// Offers unsaved work that an earlier window left behind. True: it was taken.
    bool offerLeftWork();
    /// Keeps unsaved edits against a crash.
    void autosave();
    void forgetAutosave() { m_autosave.forget(); }

signals:
    void loaded(std::shared_ptr<const sim::Scenario> scenario);
    /// Name, file or unsaved state may have changed.
    void changed();

private:
    void showErrors(const QString &path, const QList<FileError> &errors);
    void take(const std::shared_ptr<const sim::Scenario> &scenario, const QString &file);
    bool writeTo(const QString &path);
    void addRecent(const QString &path);
    void compare();

    QWidget *m_window;
    QString m_file;
    std::shared_ptr<const sim::Scenario> m_current;
    std::shared_ptr<const sim::Scenario> m_saved; ///< null: never saved as it is
    std::shared_ptr<const sim::Scenario> m_kept; ///< by autosave
    bool m_modified = false;
    QStringList m_recent;
    Autosave m_autosave;
};
