// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/document.h"

#include "ui/text.h"
#include "ui/window/problemdialog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <utility>
#include <vector>

namespace {

constexpr int MostRecent = 8;
const QString Ending = QStringLiteral(".scenario.json");

QString filter()
{
    return Document::tr("Scenarios (%1)").arg(QStringLiteral("*.scenario.json *.json"));
}

bool isShipped(const QString &path)
{
    return path.startsWith(QLatin1Char(':'));
}

} // namespace

/// What was left behind, newest first, until one can be read.
struct Document::Search
{
    std::vector<Autosave::Left> left;
    std::function<void()> otherwise;
    QStringList unreadable; ///< where it lies now
    QStringList newer;
};

Document::Document(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_recent = QSettings().value(QStringLiteral("recent")).toStringList();
}

void Document::setCurrent(const std::shared_ptr<const sim::Scenario> &scenario)
{
    if (scenario == m_current)
        return;
    m_current = scenario;
    compare();
}

void Document::compare()
{
    const bool modified = m_current && (!m_saved || (m_current != m_saved && *m_current != *m_saved));
    if (modified == m_modified)
        return;
    m_modified = modified;
    if (!modified)
        m_autosave.forget();
    emit changed();
}

QString Document::name() const
{
    if (!m_file.isEmpty())
        return QFileInfo(m_file).fileName();
    return m_current ? Text::localized(m_current->title) : QString();
}

QString Document::key() const
{
    const QByteArray name = (m_file.isEmpty() ? m_shipped : QFileInfo(m_file).absoluteFilePath()).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(16));
}

void Document::take(const std::shared_ptr<const sim::Scenario> &scenario, const QString &path)
{
    m_file = isShipped(path) ? QString() : path;
    m_shipped = isShipped(path) ? path : QString();
    m_current = scenario;
    m_saved = scenario;
    m_modified = false;
    m_autosave.forget();
    emit loaded(scenario);
    emit changed();
}

void Document::openPath(const QString &path)
{
    m_search.reset();
    emit readingBegan(QFileInfo(path).fileName());
    m_reader.read(path, [this, path, agreed = m_current](const FileReader::Result &result) {
        finishOpening(path, agreed, result);
    });
}

/// `agreed` is the scenario that the user was ready to leave when reading began.
void Document::finishOpening(const QString &path, const std::shared_ptr<const sim::Scenario> &agreed,
                             const FileReader::Result &result)
{
    emit readingEnded();
    if (!result.scenario)
        showErrors(path, result.errors);
    const bool opened = result.scenario && (m_current == agreed || mayClose());
    if (opened) {
        take(result.scenario, path);
        if (!isShipped(path))
            addRecent(path);
    }
    emit openEnded(opened);
}

void Document::cancelReading()
{
    m_reader.abandon();
    emit readingEnded();
    if (const std::shared_ptr<Search> search = std::exchange(m_search, nullptr))
        search->otherwise(); // the work stays for the next time
    else
        emit openEnded(false);
}

QString Document::existingFolder(QStandardPaths::StandardLocation place)
{
    const QString folder = QStandardPaths::writableLocation(place);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Document::open()
{
    if (!mayClose())
        return;
    const QString folder =
        m_file.isEmpty() ? existingFolder(QStandardPaths::DocumentsLocation) : QFileInfo(m_file).path();
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a scenario"), folder, filter());
    if (!path.isEmpty())
        openPath(path);
}

bool Document::save()
{
    return m_file.isEmpty() ? saveAs() : writeTo(m_file);
}

bool Document::saveAs()
{
    if (!m_current)
        return false;
    QString suggestion = m_file;
    if (suggestion.isEmpty()) {
        QString name = Text::localized(m_current->title).simplified();
        name.replace(QLatin1Char('/'), QLatin1Char('-'));
        suggestion = existingFolder(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + name + Ending;
    }
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save the scenario"), suggestion, filter());
    if (path.isEmpty())
        return false;
    if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        path += Ending;
    return writeTo(path);
}

bool Document::writeTo(const QString &path)
{
    QString error;
    if (!m_current || !ScenarioFile::writeFile(path, *m_current, &error)) {
        QMessageBox::critical(m_window, tr("Not saved"),
                              tr("The scenario could not be saved.") + QStringLiteral("\n\n") + error);
        return false;
    }
    m_file = path;
    m_shipped.clear();
    m_saved = m_current;
    addRecent(path);
    compare();
    emit changed();
    return true;
}

void Document::addRecent(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_recent.removeAll(absolute);
    m_recent.prepend(absolute);
    m_recent = m_recent.mid(0, MostRecent);
    QSettings().setValue(QStringLiteral("recent"), m_recent);
}

bool Document::mayClose()
{
    if (!isModified())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Unsaved edits"), tr("The scenario has edits that are not saved."),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("unsaved"));
    box.setInformativeText(tr("Save them before they are lost?"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void Document::showErrors(const QString &path, const QList<FileError> &errors)
{
    ProblemDialog dialog(QFileInfo(path).fileName(), errors, m_window);
    dialog.exec();
}

void Document::lookForLeftWork(const std::function<void()> &otherwise)
{
    m_search = std::make_shared<Search>(Search{Autosave::left(), otherwise, {}, {}});
    readLeft(m_search);
}

void Document::readLeft(const std::shared_ptr<Search> &search)
{
    if (search->left.empty())
        return endSearch(*search);
    emit readingBegan(tr("unsaved work"));
    m_reader.read(search->left.front().scenario(), [this, search](const FileReader::Result &result) {
        emit readingEnded();
        const Autosave::Left left = search->left.front();
        if (result.scenario) {
            tellOfUnreadable(*search);
            m_search.reset();
            if (!offer(left, result.scenario))
                search->otherwise();
            return;
        }
        search->left.erase(search->left.begin());
        if (!left.isOfNewerVersion())
            search->unreadable.append(Autosave::setAside(left));
        else if (!Autosave::wasTold(left))
            search->newer.append(left.place);
        readLeft(search);
    });
}

void Document::endSearch(const Search &search)
{
    const std::function<void()> otherwise = search.otherwise;
    tellOfUnreadable(search);
    m_search.reset();
    otherwise();
}

void Document::tellOfUnreadable(const Search &search)
{
    const auto tell = [this](const QString &text, const QStringList &places) {
        if (places.isEmpty())
            return;
        QMessageBox box(QMessageBox::Warning, tr("Unsaved work was found"), text, QMessageBox::Ok, m_window);
        box.setObjectName(QStringLiteral("unreadableWork"));
        box.setTextFormat(Qt::PlainText);
        box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box.setInformativeText(places.join(QLatin1Char('\n')));
        box.exec();
    };
    tell(
        tr("The program ended without saving, and what it kept cannot be read. Nothing of it was deleted; it lies in:"),
        search.unreadable);
    tell(tr("A newer version of the program left unsaved work that only that version can read. It still lies in:"),
         search.newer);
}

/// True: the user goes on with it.
bool Document::offer(const Autosave::Left &left, const std::shared_ptr<const sim::Scenario> &scenario)
{
    QMessageBox box(QMessageBox::Question, tr("Unsaved work was found"),
                    tr("The program ended last time without saving “%1”.").arg(Text::localized(scenario->title)),
                    QMessageBox::NoButton, m_window);
    box.setObjectName(QStringLiteral("leftWork"));
    box.setInformativeText(
        tr("It was saved on %1. Continue with it?").arg(QLocale().toString(left.when, QLocale::ShortFormat)));
    QPushButton *restore = box.addButton(tr("Continue"), QMessageBox::AcceptRole);
    restore->setObjectName(QStringLiteral("restore"));
    box.addButton(tr("Discard"), QMessageBox::DestructiveRole)->setObjectName(QStringLiteral("throwAway"));
    box.setDefaultButton(restore);
    box.exec();
    const bool taken = box.clickedButton() == restore;
    if (taken) {
        take(scenario, left.file);
        m_saved = nullptr; // what lies on disk, if anything, is older
        compare();
        autosave();
    }
    // Only now: should the program end in between, the work is still there.
    Autosave::discard(left);
    return taken;
}

void Document::autosave()
{
    if (!m_modified || m_current == m_kept)
        return;
    m_kept = m_current; // also in vain: the next edit tries again, not the next tick
    QString why;
    if (m_autosave.keep(*m_current, m_file, why))
        m_saidNotKept = false;
    else if (!std::exchange(m_saidNotKept, true))
        emit workNotKept(why);
}
