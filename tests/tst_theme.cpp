// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/window/window.h"

#include <QFontInfo>
#include <QLocale>
#include <QPushButton>
#include <QRawFont>
#include <QRegularExpression>
#include <QTest>

#include <limits>
#include <vector>

/// Colours that can be read and numbers that people can read.
class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { registerFonts(); }

    void contrast_data();
    void contrast();
    void statesAreToldFromTheirGround();
    void inkOnFunctionColours();
    void functionsRepeatAfterEight();
    void styleSheetIsComplete_data();
    void styleSheetIsComplete();
    void styleSheetDressesAButton();
    void projectorTypeIsLarger();
    void figuresAreTabular_data();
    void figuresAreTabular();
    void everySyllableIsThere();
    void text_data();
    void text();
    void localizedFallsBack();
};

namespace {

const std::pair<const char *, Theme::Kind> kinds[] = {
    {"light", Theme::Kind::Light}, {"dark", Theme::Kind::Dark}, {"projector", Theme::Kind::Projector}};

} // namespace

void TestTheme::contrast_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto &[name, kind] : kinds) {
        const Theme t = Theme::make(kind);
        const auto row = [name = name](const char *what, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", name, what) << text << ground;
        };
        row("ink on a card", t.ink, t.card);
        row("ink on the window", t.ink, t.window);
        row("ink on a panel", t.ink, t.panel);
        row("ink on a selected row", t.ink, t.accentSoft);
        row("ink under the pointer", t.ink, t.hover);
        row("ink in a field", t.ink, t.field);
        row("second ink on a card", t.inkMuted, t.card);
        row("second ink on the window", t.inkMuted, t.window);
        row("second ink on a panel", t.inkMuted, t.panel);
        row("text on the accent", t.accentInk, t.accent);
        row("a throttle's words on a card", t.throttleInk, t.card);
        row("a throttle's words on a panel", t.throttleInk, t.panel);
        row("tooltip", t.palette().color(QPalette::ToolTipText), t.palette().color(QPalette::ToolTipBase));
        row("link", t.palette().color(QPalette::Link), t.card);
        row("placeholder", t.palette().color(QPalette::PlaceholderText), t.field);
    }
}

void TestTheme::contrast()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double contrast = Theme::contrast(text, ground);
    QVERIFY2(contrast >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast)));
}

void TestTheme::statesAreToldFromTheirGround()
{
    for (const auto &[name, kind] : kinds) {
        const Theme t = Theme::make(kind);
        std::vector<std::pair<QString, QColor>> states{{QStringLiteral("free"), t.outline},
                                                       {QStringLiteral("refused"), t.throttle},
                                                       {QStringLiteral("provisioned"), t.ink},
                                                       {QStringLiteral("the head of the run"), t.accent}};
        for (int i = 0; i < Theme::FunctionColours; ++i)
            states.emplace_back(QStringLiteral("idle, function %1").arg(i), t.functionEdge(i));
        for (const auto &[state, colour] : states)
            QVERIFY2(Theme::contrast(colour, t.card) >= 3, qPrintable(QStringLiteral("%1: %2, %3 : 1")
                                                                          .arg(QLatin1String(name), state)
                                                                          .arg(Theme::contrast(colour, t.card))));
    }
}

void TestTheme::inkOnFunctionColours()
{
    for (const auto &[name, kind] : kinds) {
        const Theme theme = Theme::make(kind);
        for (int i = 0; i < Theme::FunctionColours; ++i)
            for (const QColor &ground : {theme.function(i), theme.functionTint(i)})
                QVERIFY2(Theme::contrast(theme.inkOn(ground), ground) >= 4.5,
                         qPrintable(QStringLiteral("%1: function %2").arg(QLatin1String(name)).arg(i)));
    }
}

void TestTheme::functionsRepeatAfterEight()
{
    const Theme theme = Theme::make(Theme::Kind::Light);
    QCOMPARE(theme.function(0), QColor("#0072b2"));
    QCOMPARE(theme.function(8), theme.function(0));
    for (int i = 0; i < 8; ++i) {
        QVERIFY2(theme.function(i) != theme.throttle, "the throttle's colour is kept for throttling");
        for (int j = 0; j < i; ++j)
            QVERIFY(theme.function(i) != theme.function(j));
    }
}

void TestTheme::styleSheetIsComplete_data()
{
    QTest::addColumn<int>("kind");
    for (const auto &[name, kind] : kinds)
        QTest::newRow(name) << static_cast<int>(kind);
}

void TestTheme::styleSheetIsComplete()
{
    QFETCH(int, kind);
    const QString sheet = Theme::make(static_cast<Theme::Kind>(kind)).styleSheet();
    QVERIFY(sheet.size() > 4000);
    QVERIFY2(!sheet.contains(QLatin1Char('@')), "every token is filled in");
    QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
    for (const char *widget :
         {"QPushButton", "QToolButton", "QComboBox", "QAbstractSpinBox", "QSlider", "QScrollBar", "QMenu", "QToolTip",
          "QDialog", "QCheckBox", "QRadioButton", "QLineEdit", "QHeaderView", "QTabBar", "QProgressBar"})
        QVERIFY2(sheet.contains(QLatin1String(widget)), widget);
    // Pictures that the sheet names are there: Qt only warns about a missing one.
    static const QRegularExpression picture(QStringLiteral("url\\(([^)]+)\\)"));
    for (auto it = picture.globalMatch(sheet); it.hasNext();) {
        const QString file = it.next().captured(1);
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
}

void TestTheme::styleSheetDressesAButton()
{
    const Theme theme = Theme::make(Theme::Kind::Light);
    QPushButton button(QStringLiteral(" "));
    button.setProperty("primary", true);
    button.setStyleSheet(theme.styleSheet());
    button.resize(80, 40);
    QCOMPARE(button.grab().toImage().pixelColor(40, 20), theme.accent);
}

void TestTheme::projectorTypeIsLarger()
{
    QCOMPARE(Theme::make(Theme::Kind::Light).font(20).pixelSize(), 20);
    QCOMPARE(Theme::make(Theme::Kind::Projector).font(20).pixelSize(), 26);
    QVERIFY(Theme::make(Theme::Kind::Projector).lineWidth(2) > Theme::make(Theme::Kind::Light).lineWidth(2));
}

void TestTheme::figuresAreTabular_data()
{
    QTest::addColumn<QFont::Weight>("weight");
    QTest::addColumn<QString>("style");
    QTest::newRow("text") << QFont::Normal << "Regular";
    QTest::newRow("stressed") << QFont::Medium << "Medium";
    QTest::newRow("numbers") << QFont::DemiBold << "Bold";
    QTest::newRow("titles") << QFont::Bold << "Bold";
}

/// Of all figures, and of the marks between them: a number that changes does not dance.
void TestTheme::figuresAreTabular()
{
    QFETCH(QFont::Weight, weight);
    QFETCH(QString, style);
    const QFont font = Theme::make(Theme::Kind::Light).font(40, weight);
    QCOMPARE(QFontInfo(font).family(), QStringLiteral("Concurrency Lab Sans"));
    QCOMPARE(QFontInfo(font).styleName(), style);
    const QRawFont raw = QRawFont::fromFont(font);
    const auto width = [&raw](QChar character) {
        return raw.advancesForGlyphIndexes(raw.glyphIndexesForString(character)).first().x();
    };
    for (const QChar figure : QStringLiteral("123456789"))
        QVERIFY2(width(figure) == width(u'0'), qPrintable(QString(figure)));
    for (const QChar mark : QStringLiteral(".:"))
        QVERIFY2(width(mark) == width(u','), qPrintable(QString(mark)));
}

void TestTheme::everySyllableIsThere()
{
    for (const QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::Bold}) {
        const QRawFont raw = QRawFont::fromFont(Theme::make(Theme::Kind::Light).font(13, weight));
        for (char16_t syllable = 0xac00; syllable <= 0xd7a3; ++syllable)
            QVERIFY2(raw.supportsCharacter(QChar(syllable)), qPrintable(QString(QChar(syllable))));
    }
}

void TestTheme::text_data()
{
    using namespace sim;
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTest::newRow("counts are grouped") << Text::count(216945) << "216,945";
    QTest::newRow("no negative zero") << Text::number(-0.001, 1) << "0.0";
    QTest::newRow("compact leaves small numbers alone") << Text::compact(34) << "34";
    QTest::newRow("compact keeps thousands readable") << Text::compact(2500) << "2,500";
    QTest::newRow("compact shortens ten thousands") << Text::compact(12345) << "12.3k";
    QTest::newRow("compact shortens millions") << Text::compact(2'500'000) << "2.5M";
    QTest::newRow("percent") << Text::percent(0.005) << "0.5 %";
    QTest::newRow("clock") << Text::clock(161 * Second + 399 * Millisecond) << "00:02:41.3";
    QTest::newRow("clock of hours") << Text::clock(6 * Hour) << "06:00:00.0";
    QTest::newRow("short clock") << Text::clockShort(161 * Second) << "2:41";
    QTest::newRow("short clock of hours") << Text::clockShort(Hour + 2 * Minute + 41 * Second) << "1:02:41";
    QTest::newRow("no time at all") << Text::duration(0) << "0 s";
    QTest::newRow("milliseconds") << Text::duration(200 * Millisecond) << "200 ms";
    QTest::newRow("a fraction of a millisecond") << Text::duration(300) << "0.3 ms";
    QTest::newRow("seconds") << Text::duration(2200 * Millisecond) << "2.2 s";
    QTest::newRow("just under a second is a second") << Text::duration(999'900) << "1 s";
    QTest::newRow("a hundred seconds stay seconds") << Text::duration(97 * Second) << "97 s";
    QTest::newRow("minutes") << Text::duration(5 * Minute) << "5 min";
    QTest::newRow("hours") << Text::duration(6 * Hour) << "6 h";
    QTest::newRow("speed") << Text::speed(600) << QStringLiteral("600×");
    QTest::newRow("full speed") << Text::speed(std::numeric_limits<double>::infinity()) << "max";
    QTest::newRow("money") << Text::money(1.789) << "$1.79";
    QTest::newRow("small money") << Text::money(0.0042) << "$0.0042";
    QTest::newRow("won are whole") << Text::won(1095.6) << "₩1,096";
    QTest::newRow("few won") << Text::won(1.26) << "₩1.3";
    QTest::newRow("next to no won") << Text::won(0.0021) << "₩0.002";
    QTest::newRow("no won") << Text::won(0) << "₩0";
    QTest::newRow("nothing to pay") << Text::money(0) << "$0.00";
}

void TestTheme::text()
{
    QFETCH(QString, shown);
    QTEST(shown, "expected");
}

void TestTheme::localizedFallsBack()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
    QCOMPARE(Text::localized({"Orders", "주문"}), QStringLiteral("주문"));
    QCOMPARE(Text::localized({"Orders", ""}), QStringLiteral("Orders"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(Text::localized({"Orders", "주문"}), QStringLiteral("Orders"));
    QCOMPARE(Text::localized({"", "주문"}), QStringLiteral("주문"));
    QLocale::setDefault(before);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
