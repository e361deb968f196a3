// SPDX-License-Identifier: GPL-3.0-or-later
// The window on every screen that there is in a class: what is painted is read back, text by text.
#include "tests/textprobe.h"
#include "tests/windowfixture.h"
#include "ui/dashboard/dashboard.h"
#include "ui/timeline/timelinebar.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAction>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLineEdit>
#include <QScrollBar>

/// 1280x720, 1600x1000 and 2560x1440, type of 100 and 125 %, both languages, the three themes.
class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowFixture::prepareProgram(); }
    void init() { WindowFixture::cleanSlate(); }

    void theProbeSeesWhatBecomesOfAText();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
};

namespace {

constexpr qreal LeastType = 9.5; ///< pixels
constexpr qreal ProjectorType = 18; ///< in the dashboard

constexpr const char *LongNames[] = {"order-intake",    "login",       "search-catalogue", "recommendations",
                                     "thumbnail-maker", "invoice-pdf", "stock-sync",       "audit"};

/// Eight with names as long as people give them, over the limit.
QByteArray eightFunctions()
{
    QByteArray functions;
    for (const char *name : LongNames) {
        if (!functions.isEmpty())
            functions += ',';
        functions += R"({"name": ")" + QByteArray(name) + R"(", "trigger": "api-gateway", "duration": {"mean": "400ms"},
            "init": [{"part": {"en": "libraries", "ko": "라이브러리"}, "mean": "600ms"}],
            "traffic": [{"kind": "poisson", "rate": 400}]})";
    }
    return R"({"format": "concurrency-lab/1", "title": {"en": "Eight", "ko": "여덟"}, "seed": 3, "duration": "3m", "functions": [)"
           + functions + "]}";
}

QRect placeIn(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

/// Texts of a list that can be scrolled up and down end at its edges.
bool scrolls(const QWidget &window, const TextProbe::Text &text)
{
    for (const auto *area : window.findChildren<QAbstractScrollArea *>()) {
        if (!area->isVisible() || area->verticalScrollBar()->maximum() == 0)
            continue;
        const QRect view = placeIn(window, *area->viewport());
        if (text.ink.left() >= view.left() - 1 && text.ink.right() <= view.right() + 2
            && text.ink.intersects(QRectF(view)))
            return true;
    }
    return false;
}

/// Names that people gave may be longer than any place for them; a letter of them is left.
bool isOfTheScenario(const QString &elided)
{
    const QString left = elided.section(u'…', 0, 0);
    return std::any_of(std::begin(LongNames), std::end(LongNames),
                       [&](const char *name) { return !left.isEmpty() && QString::fromLatin1(name).startsWith(left); });
}

/// Words that end in three dots by themselves.
QStringList dotted(const QWidget &window)
{
    QStringList all;
    for (const QAction *action : window.findChildren<QAction *>())
        all += action->text();
    for (const auto *button : window.findChildren<QAbstractButton *>())
        all += button->text();
    for (const auto *edit : window.findChildren<QLineEdit *>())
        all += edit->placeholderText();
    return all.filter(QStringLiteral("…"));
}

QStringList faultsOfTexts(const QWidget &window, const TextProbe &probe, const QRect &dashboard, bool projector)
{
    QStringList faults;
    const auto complain = [&](const char *what, const TextProbe::Text &text, const QString &more = {}) {
        faults += QStringLiteral("%1: '%2' at %3,%4 (%5 px) %6")
                      .arg(QLatin1String(what), text.text)
                      .arg(qRound(text.ink.x()))
                      .arg(qRound(text.ink.y()))
                      .arg(text.size, 0, 'f', 1)
                      .arg(more);
    };
    const QStringList whole = dotted(window);
    const QList<TextProbe::Text> &texts = probe.texts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const TextProbe::Text &text = texts[i];
        const QRectF seen = text.ink & text.room;
        if (!seen.isValid() || (seen.width() < 1 && seen.height() < 1))
            continue;
        const bool rolls = scrolls(window, text);
        if (text.text.contains(u'…') && whole.filter(text.text).isEmpty() && !isOfTheScenario(text.text))
            complain("elided", text);
        const QRectF room = text.room.adjusted(-1.5, -1.5, 1.5, 1.5);
        if (text.ink.left() < room.left() || text.ink.right() > room.right() || (!rolls && !room.contains(text.ink)))
            complain("cut", text,
                     QStringLiteral("%1x%2 of %3x%4")
                         .arg(seen.width())
                         .arg(seen.height())
                         .arg(text.ink.width())
                         .arg(text.ink.height()));
        if (text.covered && !rolls)
            complain("covered", text);
        const bool inDashboard = dashboard.contains(text.ink.center().toPoint());
        if (text.size < (projector && inDashboard ? ProjectorType : LeastType) - 0.5)
            complain("small", text);
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF both = seen & texts[j].ink & texts[j].room;
            const bool again = texts[j].text == text.text && both.width() > text.ink.width() - 3; // its halo
            if (both.width() > 2 && both.height() > 2 && !again)
                complain("overlapping", text, QStringLiteral("with '%1'").arg(texts[j].text));
        }
    }
    return faults;
}

/// Text 4.5 : 1 against most of what lies round it. What cannot be used may be pale.
QStringList faultsOfContrast(const QWidget &window, const TextProbe &probe, const QImage &image)
{
    QStringList faults;
    for (const TextProbe::Text &text : probe.texts()) {
        const QRect place = (text.ink & text.room).toAlignedRect() & image.rect();
        const QWidget *widget = window.childAt(place.center());
        if (place.width() < 3 || place.height() < 3 || (widget && !widget->isEnabled()))
            continue;
        QHash<QRgb, int> counts; // round the text: within it a bold letter is most of it
        const QRect round = place.adjusted(-2, -2, 2, 2) & image.rect() & text.room.toAlignedRect();
        for (int y = round.top(); y <= round.bottom(); ++y)
            for (int x = round.left(); x <= round.right(); ++x)
                counts[image.pixel(x, y)] += !place.contains(x, y);
        const auto most = std::max_element(counts.cbegin(), counts.cend());
        const double contrast = Theme::contrast(text.colour, QColor(most.key()));
        if (contrast < 4.5)
            faults += QStringLiteral("pale: '%1' at %2,%3, %4 on %5, %6 : 1")
                          .arg(text.text)
                          .arg(place.x())
                          .arg(place.y())
                          .arg(text.colour.name(), QColor(most.key()).name())
                          .arg(contrast, 0, 'f', 1);
    }
    return faults;
}

QStringList faultsOfControls(const QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
                             || qobject_cast<QComboBox *>(widget)
                             || (qobject_cast<QAbstractSlider *>(widget) && !qobject_cast<QScrollBar *>(widget));
        if (!control || !widget->isVisibleTo(&window))
            continue;
        const QRect place = placeIn(window, *widget);
        QRect room = window.rect();
        bool rolls = false; // up and down
        for (const QWidget *parent = widget->parentWidget(); parent && parent != &window;
             parent = parent->parentWidget()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
            if (area && area->viewport() == parent) {
                rolls |= area->verticalScrollBar()->maximum() > 0;
                room = {placeIn(window, *parent).left(), room.top(), parent->width(), room.height()};
            }
        }
        const bool beside = place.left() < room.left() || place.right() > room.right();
        const bool beyond = !rolls && (place.top() < room.top() || place.bottom() > room.bottom());
        if (beside || beyond)
            faults += QStringLiteral("outside: %1 '%2' at %3,%4 %5x%6 of %7 to %8")
                          .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                          .arg(place.x())
                          .arg(place.y())
                          .arg(place.width())
                          .arg(place.height())
                          .arg(room.left())
                          .arg(room.right());
    }
    return faults;
}

} // namespace

void TestScreens::theProbeSeesWhatBecomesOfAText()
{
    TextProbe probe(QSize(300, 100));
    QPainter painter(&probe);
    painter.setFont(Theme::make(Theme::Kind::Light).font(16));
    painter.setPen(Qt::red);
    const auto write = [&](const char *text, int x) { painter.drawText(QPointF(x, 20), QString::fromLatin1(text)); };
    write("seen", 10);
    write("hidden", 100);
    painter.fillRect(QRect(95, 0, 80, 40), Qt::white);
    write("marred", 200);
    painter.fillRect(QRect(210, 0, 3, 40), Qt::white);
    painter.setClipRect(QRect(0, 50, 30, 50));
    painter.translate(0, 50);
    painter.scale(0.5, 0.5);
    write("cut", 50);
    painter.end();
    QCOMPARE(probe.texts().size(), 3);
    const auto &[seen, marred, cut] = std::tie(probe.texts()[0], probe.texts()[1], probe.texts()[2]);
    QCOMPARE(seen.text, QStringLiteral("seen"));
    QCOMPARE(seen.size, 16);
    QCOMPARE(seen.colour, QColor(Qt::red));
    QVERIFY(!seen.covered && seen.room.contains(seen.ink));
    QVERIFY(marred.covered);
    QCOMPARE(cut.size, 8);
    QVERIFY(cut.ink.left() >= 25 && cut.ink.top() >= 50 && !cut.room.contains(cut.ink));
}

void TestScreens::everyTextCanBeRead_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    const auto row = [](const char *scenario, int second, const QSize &size, int textSize, const char *language,
                        const char *theme) {
        QTest::addRow("%s at %dx%d, type %d %%, %s, %s", scenario, size.width(), size.height(), textSize, language,
                      theme)
            << QString::fromLatin1(scenario) << qint64(second) << size << textSize << QString::fromLatin1(language)
            << QString::fromLatin1(theme);
    };
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000), QSize(2560, 1440)})
        for (const int textSize : {100, 125})
            for (const char *language : {"en", "ko"})
                for (const char *theme : {"light", "dark", "projector"})
                    row("promotion", 205, size, textSize, language, theme);
    for (const auto &[scenario, second] :
         {std::pair("six-hours", 7200), std::pair("twelve-hundred", 5), std::pair("real-traffic", 3000)})
        for (const char *language : {"en", "ko"}) {
            row(scenario, second, QSize(1600, 1000), 100, language, "light");
            row(scenario, second, QSize(1280, 720), 100, language, "projector");
        }
    for (const auto &[scenario, second] :
         {std::pair("login-provisioned-10", 12), std::pair("s3-upload", 300), std::pair("eight functions", 90)})
        for (const QSize size : {QSize(1280, 720), QSize(1600, 1000)})
            for (const char *language : {"en", "ko"})
                for (const char *theme : {"light", "projector"})
                    row(scenario, second, size, 100, language, theme);
}

void TestScreens::everyTextCanBeRead()
{
    QFETCH(QString, scenario);
    QFETCH(qint64, second);
    QFETCH(QSize, size);
    QFETCH(int, textSize);
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QSettings settings;
    settings.setValue(QStringLiteral("language"), language);
    settings.setValue(QStringLiteral("theme"), theme);
    settings.setValue(QStringLiteral("textSize"), textSize);
    Language words;
    MainWindow window(words);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QTemporaryDir folder;
    window.start(scenario == QLatin1String("eight functions")
                     ? WindowFixture::writeFile(folder, QStringLiteral("eight.scenario.json"), eightFunctions())
                     : scenario);
    QTRY_VERIFY(window.frame());
    emit window.findChild<TimelineBar *>()->seekAsked(second * sim::Second);
    QTRY_COMPARE_WITH_TIMEOUT(window.frame()->time, second * sim::Second, 20'000);
    QTest::qWait(150); // the charts' turn
    QCOMPARE(window.size(), size);

    const auto *dashboard = window.findChild<Dashboard *>();
    TextProbe probe(size);
    window.render(&probe);
    QVERIFY(probe.texts().size() > 100);
    const QStringList faults =
        faultsOfTexts(window, probe, placeIn(window, *dashboard), theme == QLatin1String("projector"))
        + faultsOfContrast(window, probe, window.grab().toImage()) + faultsOfControls(window);
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n%1").arg(faults.join(QLatin1Char('\n')))));
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
