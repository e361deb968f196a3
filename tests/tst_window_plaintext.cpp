// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a file is shown as it is written: no text of a scenario is HTML, a shortcut or a place for another.
#include "shownas.h"
#include "windowfixture.h"

#include "ui/controls/awscommand.h"
#include "ui/dashboard/card.h"
#include "ui/timeline/timelinebar.h"
#include "ui/window/actions.h"

#include <QDialog>
#include <QFileDialog>
#include <QHelpEvent>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QXmlStreamReader>

#include <functional>

namespace {

/// In the texts of the scenario, and in names of files, which have no "/". With digits: names of temporary folders are
/// random letters, among which two are found sooner or later.
const QString Mark = QStringLiteral("Z7q");
const QString FileMark = QStringLiteral("Z7f");
constexpr QChar Escape(0x1b);

QString fileName(const QString &text)
{
    return QString(text).replace(u'/', u'-').replace(Mark, FileMark);
}

QByteArray json(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return text.replace(Escape, QStringLiteral("\\u001b")).toUtf8();
}

/// Every text that a scenario may hold is this one. A is refused, B waits in a queue, and something changes.
QByteArray scenario(const QString &text)
{
    QByteArray bytes =
        R"({"format": "concurrency-lab/1", "title": {"en": "@", "ko": "@"}, "notes": {"en": "@\n- @", "ko": "@\n- @"},
        "source": "@", "seed": 3, "duration": "70s", "model": {"unreservedMinimum": 0}, "account": {"concurrencyLimit": 8},
        "functions": [
          {"name": "@", "label": {"en": "@", "ko": "@"}, "trigger": "api-gateway", "duration": {"mean": "500ms"},
           "init": [{"part": {"en": "@", "ko": "@"}, "mean": "600ms"}], "reservedConcurrency": 2, "traffic": [{"kind": "constant", "rate": 40}]},
          {"name": "2 @", "label": {"en": "@", "ko": "@"}, "trigger": "s3", "duration": {"mean": "2s"}, "provisionedConcurrency": 2,
           "traffic": [{"kind": "constant", "rate": 5}]}],
        "changes": [{"at": "2s", "label": {"en": "@", "ko": "@"}, "account": {"concurrencyLimit": 9}},
                    {"at": "3s", "function": "@", "set": {"reservedConcurrency": 3}},
                    {"at": "60s", "label": {"en": "@", "ko": "@"}, "account": {"concurrencyLimit": 10}}]})";
    return bytes.replace('@', json(text));
}

/// Waits for a dialog, hands it over, and lets it be closed.
class Asked : public QObject
{
public:
    using Wanted = std::function<bool(QDialog *)>;

    explicit Asked(
        std::function<void(QDialog *)> look, Wanted wanted = [](QDialog *) { return true; })
        : m_look(std::move(look))
        , m_wanted(std::move(wanted))
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible() || !m_wanted(dialog))
                return;
            m_timer.stop();
            m_look(dialog);
            m_answered = true;
        });
        m_timer.start(5);
    }
    bool answered() const { return m_answered; }

private:
    std::function<void(QDialog *)> m_look;
    Wanted m_wanted;
    QTimer m_timer;
    bool m_answered = false;
};

/// Answers a dialog for folders.
void choose(QDialog *dialog, const QString &folder)
{
    auto *files = qobject_cast<QFileDialog *>(dialog);
    QVERIFY(files);
    files->setDirectory(folder); // not typed: there, quotation marks are for several names
    files->findChild<QLineEdit *>()->clear();
    QMetaObject::invokeMethod(files, "accept", Qt::QueuedConnection);
}

/// Every tool tip of what is painted, by resting the mouse all over it.
void hover(QWidget *painted, TextAudit &audit)
{
    constexpr int Across = 24;
    constexpr int Down = 12;
    for (int i = 0; i < Across * Down; ++i) {
        const QPoint place((i % Across) * painted->width() / Across + 3, (i / Across) * painted->height() / Down + 3);
        QHelpEvent help(QEvent::ToolTip, place, painted->mapToGlobal(place));
        QApplication::sendEvent(painted, &help);
        const QString text = QToolTip::text();
        audit.check(QStringLiteral("hover ") + QString::fromLatin1(painted->metaObject()->className()), text,
                    ShownAs::tip(text));
    }
    QToolTip::hideText();
}

struct Hostile : ShownWindow
{
    explicit Hostile(const QString &text)
        : ShownWindow(scenario(text))
    {
        click(QStringLiteral("speedMax"));
    }
    void runToTheEnd() const
    {
        click(QStringLiteral("play"));
        if (!QTest::qWaitFor([this] { return frame().state == sim::RunState::Finished; }, 60'000))
            qFatal("the run does not end");
    }
    template<typename Key>
    void key(Key pressed, Qt::KeyboardModifiers modifiers = {}) const
    {
        QApplication::setActiveWindow(window.get()); // a list in a dialog beside it would search for the letter
        window->setFocus();
        QTest::keyClick(window.get(), pressed, modifiers);
    }
    void hoverAll(TextAudit &audit) const
    {
        for (Card *card : window->findChildren<Card *>())
            hover(card, audit);
        hover(window->findChild<TimelineBar *>(), audit);
    }
    void fillMenus() const
    {
        for (QMenu *menu : window->findChildren<QMenu *>())
            emit menu->aboutToShow();
    }
};

} // namespace

class WindowPlainTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void everyTextOfAFileIsShownAsWritten_data() { texts(); }
    void everyTextOfAFileIsShownAsWritten();
    void dialogsShowItAsWritten_data() { texts(); }
    void dialogsShowItAsWritten();
    void leftWorkIsNamedAsWritten_data() { texts(); }
    void leftWorkIsNamedAsWritten();
    void drawingsHoldItAsWritten_data() { texts(); }
    void drawingsHoldItAsWritten();
    void aPastedCommandIsOneCommand();

private:
    static void texts();
};

void WindowPlainTextTest::texts()
{
    QTest::addColumn<QString>("text");
    // As harmful as /dev/zero where it is read as HTML, but a test that fails should not take the machine along.
    QTest::newRow("a picture to load") << QStringLiteral("<img src=\"/dev/null\">Z7q");
    QTest::newRow("bold") << QStringLiteral("<b>x</b>Z7q");
    QTest::newRow("an entity") << QStringLiteral("&amp;&lt;Z7q");
    QTest::newRow("a sign that underlines") << QStringLiteral("A & B &CZ7q");
    QTest::newRow("places for numbers") << QStringLiteral("%1 %2 %n %L1Z7q");
    QTest::newRow("the place of the mark for edits") << QStringLiteral("[*] [*]Z7q");
}

void WindowPlainTextTest::everyTextOfAFileIsShownAsWritten()
{
    QFETCH(QString, text);
    const Hostile shown(text);
    const QString named = fileName(text) + QStringLiteral(".scenario.json");
    QVERIFY(shown.window->openPath(WindowFixture::writeFile(shown.folder, named, scenario(text)))); // a recent file now
    QTRY_VERIFY(shown.window->windowTitle().contains(FileMark));
    QTRY_COMPARE(shown.frame().scenario->title.en, text.toStdString());
    TextAudit audit({{text, Mark}, {fileName(text), FileMark}});
    shown.hoverAll(audit); // what is planned
    shown.runToTheEnd();
    for (const char *language : {"english", "korean"}) {
        shown.click(QString::fromLatin1(language));
        shown.key(Qt::Key_F4);
        shown.key(Qt::Key_M);
        shown.key(Qt::Key_F1);
        shown.key(Qt::Key_F1, Qt::ShiftModifier);
        shown.fillMenus();
        QCoreApplication::processEvents();
        audit.lookAround();
        shown.hoverAll(audit);
        shown.key(Qt::Key_W);
        audit.lookAround();
        if (QWidget *why = shown.window->findChild<QWidget *>(QStringLiteral("why")))
            why->close();
    }
    shown.type(QStringLiteral("function0.reserved"), QStringLiteral("1")); // the AWS command for it is shown
    QTRY_VERIFY(shown.window->document().isModified());
    audit.lookAround();
    QVERIFY2(audit.faults().isEmpty(), qPrintable(audit.faults().join(u'\n')));
    for (const char *place :
         {"courseTitle", "courseNotes", "RuleLabel whyText", "QTableWidget costTable", "costRemarks", "commandText",
          "name in", "label in", "MainWindow mainWindow title", "QMenu  in transport action", "QLabel  in function0",
          "description", "hover Card", "hover TimelineBar"})
        QVERIFY2(audit.met(QString::fromLatin1(place)), place);
}

void WindowPlainTextTest::dialogsShowItAsWritten()
{
    QFETCH(QString, text);
    const Hostile shown(text);
    TextAudit audit({{text, Mark}, {fileName(text), FileMark}});
    const auto look = [&audit](QDialog *dialog) {
        audit.lookAround();
        dialog->reject();
    };
    QByteArray broken = scenario(text);
    broken.replace("\"seed\"", '"' + json(text) + '"');
    Asked problems(look);
    shown.window->openPath(WindowFixture::writeFile(shown.folder, fileName(text) + QStringLiteral(".json"), broken));
    QTRY_VERIFY(problems.answered());
    // A folder in the way of a picture: the message names it.
    const QString place = shown.folder.filePath(QStringLiteral("out ") + fileName(text));
    QVERIFY(QDir().mkpath(place + QStringLiteral("/pool.png")));
    Asked where([&place](QDialog *dialog) { choose(dialog, place); });
    bool told = false;
    Asked message(
        [&](QDialog *dialog) {
            told = qobject_cast<QMessageBox *>(dialog)->text().contains(FileMark);
            look(dialog);
        },
        [&where](QDialog *dialog) { return where.answered() && qobject_cast<QMessageBox *>(dialog); });
    shown.key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(message.answered());
    QVERIFY(told);
    QVERIFY2(audit.faults().isEmpty(), qPrintable(audit.faults().join(u'\n')));
    QVERIFY(audit.met(QStringLiteral("in problems")));
    QVERIFY(audit.met(QStringLiteral("qt_msgbox_label")));
}

void WindowPlainTextTest::leftWorkIsNamedAsWritten()
{
    QFETCH(QString, text);
    const QString place = Autosave::folder() + QStringLiteral("/left");
    QVERIFY(QDir().mkpath(place));
    QFile work(place + QStringLiteral("/work.scenario.json"));
    QVERIFY(work.open(QIODevice::WriteOnly) && work.write(scenario(text)) > 0);
    work.close();
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(place + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(pid) + "\nconcurrency-lab\n" + QSysInfo::machineHostName().toUtf8() + "\n"
               + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
    lock.close();
    TextAudit audit({{text, Mark}});
    Asked asked([&audit](QDialog *dialog) {
        audit.lookAround();
        dialog->findChild<QPushButton *>(QStringLiteral("restore"))->click();
    });
    const ShownWindow shown;
    QVERIFY(asked.answered());
    QVERIFY2(audit.faults().isEmpty(), qPrintable(audit.faults().join(u'\n')));
    QVERIFY(audit.met(QStringLiteral("qt_msgbox_label")));
}

void WindowPlainTextTest::drawingsHoldItAsWritten()
{
    QFETCH(QString, text);
    const Hostile shown(text + Escape); // and a control character, which no XML can hold
    shown.runToTheEnd();
    Asked where([&shown](QDialog *dialog) { choose(dialog, shown.folder.path()); });
    auto *menu = shown.window->findChild<QToolButton *>(QStringLiteral("export"))->menu();
    menu->actions().at(1)->trigger(); // SVG
    QFile drawing(shown.folder.filePath(QStringLiteral("dashboard.svg")));
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&drawing);
    int found = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isCharacters() || !xml.text().contains(Mark))
            continue;
        QVERIFY2(xml.text().contains(text), qPrintable(xml.text().toString()));
        ++found;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(found > 0);
}

/// The command box is for pasting into a shell: what a function is called must not become a command.
void WindowPlainTextTest::aPastedCommandIsOneCommand()
{
    const QStringList names{QStringLiteral("A"),     QStringLiteral("x; echo owned"), QStringLiteral("$(echo owned)"),
                            QStringLiteral("it's"),  QStringLiteral("a\nb"),          QStringLiteral("--profile"),
                            QStringLiteral("q\"q\\")};
    for (const QString &name : names) {
        sim::Change reserved;
        reserved.function = name.toStdString();
        reserved.set.reservedConcurrency = 5;
        sim::Change async;
        async.function = reserved.function;
        async.set.async = sim::AsyncSettings();
        async.set.async->onFailure = sim::FailureDestination::Sqs;
        for (const sim::Change &change : {reserved, async}) {
            // "aws" is a function of the shell here that shows its words, one a line, with their ends.
            QProcess shell;
            shell.start(QStringLiteral("sh"),
                        {QStringLiteral("-c"), QStringLiteral("aws() { printf '<%s>\\n' \"$@\"; }\n")
                                                   + AwsCommand::of(change, QStringLiteral("eu-west-1")).command});
            QVERIFY(shell.waitForFinished());
            const QString words = QString::fromUtf8(shell.readAllStandardOutput());
            const bool begins = name.startsWith(u'-');
            const QString said =
                begins ? QStringLiteral("<--function-name=%1>\n") : QStringLiteral("<--function-name>\n<%1>\n");
            QVERIFY2(words.contains(said.arg(name)), qPrintable(words));
            QVERIFY2(!words.contains(QStringLiteral("\nowned\n")), qPrintable(words));
        }
    }
}

QTEST_MAIN(WindowPlainTextTest)
#include "tst_window_plaintext.moc"
