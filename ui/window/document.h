// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenariofile.h"
#include "engine/lambda/scenario.h"
#include "engine/runner.h" // its types cross threads: known to the meta-object system before they are used
#include "ui/window/autosave.h"
#include "ui/window/filereader.h"

#include <QObject>
#include <QStandardPaths>
#include <QStringList>

#include <functional>
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
    /// A shipped scenario is no document until it is saved: to play with it leaves nothing to be saved.
    bool isModified() const { return m_modified && m_shipped.isEmpty(); }
    const QString &file() const { return m_file; } ///< empty: a shipped scenario or new work
    /// What is remembered of it is kept under this: the same for the same scenario, and no other's.
    QString key() const;
    /// For the window's title: the file's name or the scenario's.
    QString name() const;
    const QStringList &recent() const { return m_recent; }

    /// Reads a file or a resource beside the window, then loads it or says what is wrong with it: openEnded() follows,
    /// unless another file is opened before that. Until then nothing changes.
    void openPath(const QString &path);
    bool isReading() const { return m_reader.isReading(); }
    double readShare() const { return m_reader.share(); }
    void cancelReading();
    /// Asks for a file first.
    void open();
    bool save();
    bool saveAs();
    /// Whether the work may go: saved, or the user does not want it.
    bool mayClose();
    /// Where a file dialog begins: the system's place if there is such a folder, else the user's home.
    static QString existingFolder(QStandardPaths::StandardLocation place);
    /// Looks for unsaved work that an earlier window left behind and offers it; calls `otherwise` where none is taken.
    void lookForLeftWork(const std::function<void()> &otherwise);
    /// Keeps unsaved edits against a crash.
    void autosave();
    void forgetAutosave() { m_autosave.forget(); }

signals:
    void loaded(std::shared_ptr<const sim::Scenario> scenario);
    /// Name, file or unsaved state may have changed.
    void changed();
    void readingBegan(const QString &name);
    void readingEnded();
    void openEnded(bool opened);
    /// Autosave does not work; said once until it does again.
    void workNotKept(const QString &why);

private:
    struct Search; ///< for left work
    void readLeft(const std::shared_ptr<Search> &search);
    void endSearch(const Search &search);
    bool offer(const Autosave::Left &left, const std::shared_ptr<const sim::Scenario> &scenario);
    void tellOfUnreadable(const Search &search);
    void finishOpening(const QString &path, const std::shared_ptr<const sim::Scenario> &agreed,
                       const FileReader::Result &result);
    void showErrors(const QString &path, const QList<FileError> &errors);
    void take(const std::shared_ptr<const sim::Scenario> &scenario, const QString &path);
    bool writeTo(const QString &path);
    void addRecent(const QString &path);
    void compare();

    QWidget *m_window;
    QString m_file;
    QString m_shipped; ///< the resource that it was read from, until it is saved
    std::shared_ptr<const sim::Scenario> m_current;
    std::shared_ptr<const sim::Scenario> m_saved; ///< null: never saved as it is
    std::shared_ptr<const sim::Scenario> m_kept; ///< by autosave, or tried in vain
    bool m_modified = false;
    bool m_saidNotKept = false;
    QStringList m_recent;
    Autosave m_autosave;
    std::shared_ptr<Search> m_search; ///< while it goes on
    FileReader m_reader; ///< the last: what it calls needs all of the above
};
