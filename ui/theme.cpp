// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cmath>
#include <utility>

// The resources stand in a static library: nothing would pull them in without this call. It must stand outside every namespace.
static void initThemeResources()
{
    Q_INIT_RESOURCE(theme);
}

namespace {

using Colours = std::array<const char *, Theme::FunctionColours>;
constexpr Colours lightFunctions{"#0072b2", "#e69f00", "#009e73", "#cc79a7",
                                 "#56b4e9", "#8a6fb0", "#7a7a7a", "#b8a200"};
// Siblings of the same hues that stand out on the dark card.
constexpr Colours darkFunctions{"#4aa3df", "#f0b73c", "#34c49a", "#e39cc4", "#8fd0f5", "#b39ada", "#a8a8a8", "#d9c53a"};

const Colours &functionColours(bool dark)
{
    return dark ? darkFunctions : lightFunctions;
}

Theme lightTheme()
{
    Theme theme;
    theme.window = QColor("#f3f4f7");
    theme.panel = QColor("#ffffff");
    theme.card = QColor("#ffffff");
    theme.border = QColor("#dfe3e8");
    theme.ink = QColor("#1b2330");
    theme.inkMuted = QColor("#626c7c");
    theme.grid = QColor("#e9ecf1");
    theme.accent = QColor("#0072b2");
    theme.accentInk = QColor("#ffffff");
    theme.accentSoft = QColor("#e7f1f8");
    theme.throttle = QColor("#d55e00");
    theme.wash = QColor("#fdf1e9");
    theme.future = QColor("#f7f8fa");
    theme.outline = QColor("#858e9d");
    theme.throttleInk = QColor("#b34c00");
    theme.hover = QColor("#eef2f6");
    theme.field = QColor("#ffffff");
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.kind = Theme::Kind::Dark;
    theme.window = QColor("#12161d");
    theme.panel = QColor("#1a2029");
    theme.card = QColor("#1a2029");
    theme.border = QColor("#2c3542");
    theme.ink = QColor("#e7ebf1");
    theme.inkMuted = QColor("#9aa5b5");
    theme.grid = QColor("#252d38");
    theme.accent = QColor("#4aa3df");
    theme.accentInk = QColor("#0c1720");
    theme.accentSoft = QColor("#1f3242");
    theme.throttle = QColor("#ff7f32");
    theme.wash = QColor("#2e231d");
    theme.future = QColor("#1e2530");
    theme.outline = QColor("#707b8c");
    theme.throttleInk = QColor("#ff9350");
    theme.hover = QColor("#242d39");
    theme.field = QColor("#151a22");
    return theme;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

/// Rules that are the same for each of the eight colours.
QString functionRules(const Theme &theme)
{
    QString rules;
    for (int i = 0; i < Theme::FunctionColours; ++i) {
        rules += QStringLiteral("QFrame[card=\"true\"][function=\"%1\"] { border-left: %3px solid %2; }\n"
                                "QSlider[function=\"%1\"]::sub-page:horizontal:enabled { background: %2; }\n"
                                "QSlider[function=\"%1\"]::handle:horizontal:enabled { border-color: %2; }\n"
                                "QProgressBar[function=\"%1\"]::chunk { background: %2; }\n")
                     .arg(i)
                     .arg(theme.function(i).name())
                     .arg(qRound(theme.px(4)));
    }
    return rules;
}

} // namespace

Theme Theme::make(Kind kind)
{
    Theme theme = kind == Kind::Dark ? darkTheme() : lightTheme();
    theme.kind = kind;
    if (kind == Kind::Projector) {
        // A beamer washes out greys: stronger lines, darker second ink.
        theme.scale = 1.3;
        theme.ink = QColor("#0d131c");
        theme.inkMuted = QColor("#434c5a");
        theme.border = QColor("#b9c1cc");
        theme.grid = QColor("#dde2e9");
    }
    return theme;
}

QColor Theme::function(int index) const
{
    return QColor(functionColours(isDark())[std::size_t(std::max(index, 0) % FunctionColours)]);
}

QColor Theme::functionTint(int index) const
{
    return mixed(function(index), card, isDark() ? 0.36 : 0.32);
}

QColor Theme::functionEdge(int index) const
{
    const QColor hue = function(index);
    QColor edge = hue;
    for (qreal share = 0.9; contrast(edge, card) < 3 && share > 0; share -= 0.1)
        edge = mixed(hue, ink, share);
    return edge;
}

QColor Theme::inkOn(const QColor &background) const
{
    const QColor dark("#05080c");
    const QColor white(Qt::white);
    return contrast(white, background) >= 4.5 ? white : dark;
}

QFont Theme::font(qreal pixelSize, QFont::Weight weight) const
{
    const int pixels = std::max(1, qRound(std::max(px(pixelSize), leastType)));
    weight = weight > QFont::Medium ? QFont::Bold : weight; // what lies between them is either, as systems like
    // The same font object for the same type: what Qt has looked up for it, it keeps there.
    thread_local QHash<int, QFont> made;
    if (const auto found = made.constFind(pixels * 1000 + weight); found != made.constEnd())
        return *found;
    // The first is bundled; its figures are all of one width. Whatever stands in for it takes the bold it has.
    QFont font(
        {QStringLiteral("Concurrency Lab Sans"), QStringLiteral("Noto Sans CJK KR"), QStringLiteral("sans-serif")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setKerning(false); // a kerned pair of figures would make numbers dance
    return *made.insert(pixels * 1000 + weight, font);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Base, field);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, ink);
    palette.setColor(QPalette::BrightText, throttleInk);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentInk);
    palette.setColor(QPalette::Link, isDark() ? accent : accent.darker(110));
    palette.setColor(QPalette::LinkVisited, inkMuted);
    palette.setColor(QPalette::ToolTipBase, ink);
    palette.setColor(QPalette::ToolTipText, card);
    palette.setColor(QPalette::PlaceholderText, inkMuted);
    palette.setColor(QPalette::Light, card);
    palette.setColor(QPalette::Midlight, grid);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, border.darker(120));
    palette.setColor(QPalette::Shadow, isDark() ? QColor(Qt::black) : border.darker(150));
    const QColor disabled = mixed(inkMuted, card, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, grid);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

QString Theme::styleSheet() const
{
    initThemeResources();
    QFile file(QStringLiteral(":/theme/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());

    const std::pair<const char *, QColor> colours[] = {
        {"window", window},
        {"panel", panel},
        {"card", card},
        {"border", border},
        {"inkMuted", inkMuted},
        {"ink", ink},
        {"grid", grid},
        {"accentInk", accentInk},
        {"accentSoft", accentSoft},
        {"accentHover", isDark() ? accent.lighter(112) : accent.darker(112)},
        {"accentDown", accent.darker(125)},
        {"accent", accent},
        {"throttleInk", throttleInk},
        {"throttle", throttle},
        {"hover", hover},
        {"field", field},
        {"disabled", mixed(inkMuted, card, 0.6)},
        {"disabledFill", mixed(grid, card, 0.6)},
        {"strong", mixed(inkMuted, border, 0.5)},
        {"code", isDark() ? window : QColor("#f4f6f8")},
    };
    for (const auto &[name, colour] : colours)
        sheet.replace(QLatin1Char('@') + QLatin1String(name) + QLatin1Char('@'), colour.name());
    sheet.replace(QStringLiteral("@icons@"),
                  isDark() ? QStringLiteral(":/theme/dark") : QStringLiteral(":/theme/light"));

    // A slider's handle is round up to its radius and not a pixel more: beyond that Qt draws a square.
    const int knob = std::min(qRound(px(10)) + 2 * qRound(px(2)), qRound(px(4)) + 2 * qRound(px(5))) / 2;
    sheet.replace(QStringLiteral("@knob@"), QStringLiteral("%1px").arg(knob));
    static const QRegularExpression length(QStringLiteral("@(-?\\d+(?:\\.\\d+)?)px@"));
    for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet, match.capturedStart()))
        sheet.replace(match.capturedStart(), match.capturedLength(),
                      QStringLiteral("%1px").arg(qRound(px(match.captured(1).toDouble()))));
    static const QRegularExpression type(QStringLiteral("font-size: (\\d+)px"));
    for (auto match = type.match(sheet); match.hasMatch(); match = type.match(sheet, match.capturedEnd()))
        if (match.captured(1).toInt() < leastType)
            sheet.replace(match.capturedStart(1), match.capturedLength(1), QString::number(qRound(leastType)));
    return sheet + functionRules(*this);
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor Theme::mixed(const QColor &front, const QColor &back, qreal opacity)
{
    const auto mix = [opacity](float f, float b) { return float(f * opacity + b * (1 - opacity)); };
    return QColor::fromRgbF(mix(front.redF(), back.redF()), mix(front.greenF(), back.greenF()),
                            mix(front.blueF(), back.blueF()));
}
