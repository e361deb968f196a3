// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document.h"

#include "ui/problemdialog.h"
#include "ui/text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

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

void Document::take(const std::shared_ptr<const sim::Scenario> &scenario, const QString &file)
{
    m_file = file;
    m_current = scenario;
    m_saved = scenario;
    m_modified = false;
    m_autosave.forget();
    emit loaded(scenario);
    emit changed();
}

bool Document::openPath(const QString &path)
{
    QList<FileError> errors;
    std::optional<sim::Scenario> scenario = ScenarioFile::readFile(path, errors);
    if (!scenario) {
        showErrors(path, errors);
        return false;
    }
    take(std::make_shared<const sim::Scenario>(std::move(*scenario)), isShipped(path) ? QString() : path);
    if (!isShipped(path))
        addRecent(path);
    return true;
}

void Document::open()
{
    if (!mayClose())
        return;
    const QString folder = m_file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                            : QFileInfo(m_file).path();
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
        suggestion =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + name + Ending;
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
    if (!m_modified)
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

bool Document::offerLeftWork()
{
    const std::optional<Autosave::Left> left = Autosave::newestLeft();
    if (!left)
        return false;
    QMessageBox box(QMessageBox::Question, tr("Unsaved work was found"),
                    tr("The program ended last time without saving “%1”.").arg(Text::localized(left->scenario.title)),
                    QMessageBox::NoButton, m_window);
    box.setObjectName(QStringLiteral("leftWork"));
    box.setInformativeText(
        tr("It was kept on %1. Go on with it?").arg(QLocale().toString(left->when, QLocale::ShortFormat)));
    QPushButton *restore = box.addButton(tr("Go on with it"), QMessageBox::AcceptRole);
    restore->setObjectName(QStringLiteral("restore"));
    box.addButton(tr("Throw it away"), QMessageBox::DestructiveRole)->setObjectName(QStringLiteral("throwAway"));
    box.setDefaultButton(restore);
    box.exec();
    const bool taken = box.clickedButton() == restore;
    if (taken) {
        const auto scenario = std::make_shared<const sim::Scenario>(left->scenario);
        take(scenario, left->file);
        m_saved = nullptr; // what lies on disk, if anything, is older
        compare();
        autosave();
    }
    // Only now: should the program end in between, the work is still there.
    Autosave::discard(*left);
    return taken;
}

void Document::autosave()
{
    if (!m_modified || m_current == m_kept)
        return;
    if (m_autosave.keep(*m_current, m_file))
        m_kept = m_current;
}
