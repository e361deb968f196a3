// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/transportbar.h"

#include "ui/icons.h"
#include "ui/plaintext.h"
#include "ui/text.h"
#include "ui/window/actions.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace {

constexpr double Infinite = std::numeric_limits<double>::infinity();
constexpr std::array ButtonSpeeds{1.0, 10.0, 60.0, 600.0, Infinite};
constexpr std::array AllSpeeds{1.0,   2.0,   5.0,   10.0,    20.0,    30.0,     60.0,
                               120.0, 300.0, 600.0, 1'200.0, 3'600.0, 10'000.0, Infinite};

} // namespace

TransportBar::TransportBar(Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_clock(new QLabel(this))
    , m_achieved(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
    , m_fitTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("transport"));
    setProperty("bar", QStringLiteral("top"));
    makeMenus();
    m_fitTimer->setSingleShot(true);
    m_fitTimer->setInterval(0);
    connect(m_fitTimer, &QTimer::timeout, this, &TransportBar::fit);
    m_clock->setProperty("role", QStringLiteral("clock"));
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setAlignment(Qt::AlignCenter);
    m_achieved->setProperty("role", QStringLiteral("muted"));
    m_achieved->setObjectName(QStringLiteral("achievedSpeed"));

    m_layout->setContentsMargins(12, 8, 12, 8);
    m_menu = menuButton(QStringLiteral("menu"), m_mainMenu);
    m_menu->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_layout->addWidget(m_menu);
    m_layout->addWidget(button(m_actions.restart, false));
    m_play = button(m_actions.play, true);
    m_play->setProperty("primary", true);
    m_play->setObjectName(QStringLiteral("play"));
    m_layout->addWidget(m_play);
    m_layout->addWidget(button(m_actions.stepBack, false));
    m_layout->addWidget(button(m_actions.step, false));
    m_until = menuButton(QStringLiteral("until"), m_untilMenu);
    m_layout->addWidget(m_until);
    m_layout->addWidget(m_clock);
    addSpeeds(m_layout);
    m_layout->addWidget(m_achieved);
    m_layout->addStretch(1);
    m_scenario = menuButton(QStringLiteral("scenario"), m_scenarioMenu);
    m_layout->addWidget(m_scenario);
    m_layout->addStretch(2);
    m_export = menuButton(QStringLiteral("export"), m_exportMenu);
    m_layout->addWidget(m_export);
    addLanguages(m_layout);
    m_themeButton = menuButton(QStringLiteral("theme"), m_themeMenu);
    m_themeButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_layout->addWidget(m_themeButton);
    retranslate();
}

void TransportBar::makeMenus()
{
    m_mainMenu = new QMenu(this);
    m_untilMenu = new QMenu(this);
    m_scenarioMenu = new QMenu(this);
    m_exportMenu = new QMenu(this);
    m_themeMenu = new QMenu(this);
    Actions &a = m_actions;
    m_mainMenu->addActions({a.open, a.save, a.saveAs, a.exportCharts});
    m_mainMenu->addSeparator();
    m_mainMenu->addActions({a.undo, a.redo, a.asShipped});
    m_mainMenu->addSeparator();
    m_mainMenu->addActions({a.controlsPanel, a.coursePanel, a.fullScreen});
    m_mainMenu->addSeparator();
    m_mainMenu->addActions({a.summary, a.costs, a.metrics, a.why, a.glossary, a.model, a.keys, a.about});
    m_mainMenu->addSeparator();
    m_mainMenu->addAction(a.quit);
    m_untilMenu->addActions({a.untilThrottle, a.untilColdStart, a.untilDeadLetter, a.untilTime});
    m_untilMenu->addSeparator();
    m_goalFunctions = new QActionGroup(this);
    m_themeMenu->addActions({a.light, a.dark, a.projector});
    m_themeMenu->addSeparator();
    m_themeMenu->addActions({a.textSizes.begin(), a.textSizes.end()});
    const std::initializer_list<QStringList> formats{
        {QStringLiteral("png")},
        {QStringLiteral("svg")},
        {QStringLiteral("pdf")},
        {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")}};
    for (const QStringList &list : formats) {
        QAction *action = m_exportMenu->addAction(QString());
        action->setData(list);
        connect(action, &QAction::triggered, this, [this, list] { emit exportAsked(list); });
    }
}

QToolButton *TransportBar::button(QAction *action, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *TransportBar::menuButton(const QString &name, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setMenu(menu);
    // A click opens it; the arrow stands in the text, so that a symbol alone takes no more room than it needs.
    button->setPopupMode(QToolButton::DelayedPopup);
    connect(button, &QToolButton::clicked, button, &QToolButton::showMenu);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TransportBar::addSpeeds(QHBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (std::size_t i = 0; i < ButtonSpeeds.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("segment", i == 0                         ? QStringLiteral("left")
                                       : i + 1 == ButtonSpeeds.size() ? QStringLiteral("right")
                                                                      : QStringLiteral("middle"));
        const double speed = ButtonSpeeds[i];
        button->setObjectName(std::isinf(speed) ? QStringLiteral("speedMax") : QStringLiteral("speed%1").arg(speed));
        connect(button, &QToolButton::clicked, this, [this, speed] {
            setSpeed(speed); // also where it was checked already: it stays so
            emit speedChosen(speed);
        });
        row->addWidget(button);
        m_speeds.append(button);
    }
    layout->addLayout(row);
}

void TransportBar::addLanguages(QHBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    QToolButton *korean = button(m_actions.korean, true);
    korean->setProperty("segment", QStringLiteral("left"));
    korean->setObjectName(QStringLiteral("korean"));
    QToolButton *english = button(m_actions.english, true);
    english->setProperty("segment", QStringLiteral("right"));
    english->setObjectName(QStringLiteral("english"));
    m_actions.english->setIconText(QStringLiteral("EN"));
    row->addWidget(korean);
    row->addWidget(english);
    layout->addLayout(row);
}

double TransportBar::nextSpeed(double speed, int direction)
{
    if (direction > 0) {
        for (const double stop : AllSpeeds) {
            if (stop > speed)
                return stop;
        }
        return Infinite;
    }
    for (auto stop = AllSpeeds.rbegin(); stop != AllSpeeds.rend(); ++stop) {
        if (*stop < speed)
            return *stop;
    }
    return AllSpeeds.front();
}

void TransportBar::showFrame(const sim::Frame &frame)
{
    const QString clock = Text::clock(frame.time);
    if (clock != m_clock->text()) {
        m_clock->setText(clock);
        m_clock->setAccessibleName(tr("Simulated time: %1").arg(clock));
    }
    m_running = frame.state == sim::RunState::Running;
    m_reached = frame.achievedSpeed;
    fillGoalFunctions(frame);
    showSpeed();
}

void TransportBar::fillGoalFunctions(const sim::Frame &frame)
{
    QStringList titles{tr("Of any function")};
    for (const sim::FunctionConfig &function : frame.scenario->functions)
        titles.append(tr("Only of %1").arg(Text::functionTitle(function)));
    if (titles == m_functionTitles)
        return;
    const int chosen = titles.size() == m_functionTitles.size() ? goalFunction() : -1;
    m_functionTitles = titles;
    qDeleteAll(m_goalFunctions->actions());
    for (int i = 0; i < titles.size(); ++i) {
        QAction *action = m_untilMenu->addAction(PlainText::caption(titles.at(i)));
        action->setToolTip(PlainText::tip(titles.at(i)));
        action->setCheckable(true);
        action->setData(i - 1);
        action->setChecked(i - 1 == chosen);
        m_goalFunctions->addAction(action);
    }
}

int TransportBar::goalFunction() const
{
    const QAction *chosen = m_goalFunctions->checkedAction();
    return chosen ? chosen->data().toInt() : -1;
}

void TransportBar::setSpeed(double simulatedPerSecond)
{
    m_speed = simulatedPerSecond;
    for (std::size_t i = 0; i < ButtonSpeeds.size(); ++i)
        m_speeds.at(static_cast<qsizetype>(i))->setChecked(ButtonSpeeds[i] == simulatedPerSecond);
    showSpeed();
}

void TransportBar::showSpeed()
{
    // What was asked for where no button says it; what is reached where that is not what was asked for.
    const bool behind = m_running && m_reached > 0 && (std::isinf(m_speed) || m_reached < 0.9 * m_speed);
    const bool between = std::find(ButtonSpeeds.begin(), ButtonSpeeds.end(), m_speed) == ButtonSpeeds.end();
    const double digit = m_reached > 0 ? std::pow(10, std::floor(std::log10(m_reached)) - 1) : 1;
    const double reached = std::round(m_reached / digit) * digit; // two digits: it is a measurement
    QString text;
    if (behind && between)
        text = tr("%1 → %2", "speed asked for and speed reached").arg(Text::speed(m_speed), Text::speed(reached));
    else if (behind)
        text = tr("→ %1", "speed reached").arg(Text::speed(reached));
    else if (between)
        text = Text::speed(m_speed);
    if (text != m_achieved->text())
        m_achieved->setText(text);
}

void TransportBar::setScenarioName(const QString &name)
{
    if (name == m_scenarioName)
        return;
    m_scenarioName = name;
    fitLater();
}

void TransportBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    const QColor disabled = theme.palette().color(QPalette::Disabled, QPalette::ButtonText);
    const auto icon = [&](Icons::Symbol symbol) { return Icons::make(symbol, theme.ink, disabled); };
    m_menu->setIcon(icon(Icons::Symbol::Menu));
    m_until->setIcon(icon(Icons::Symbol::RunUntil));
    m_export->setIcon(icon(Icons::Symbol::Export));
    m_themeButton->setIcon(icon(theme.kind == Theme::Kind::Light  ? Icons::Symbol::Light
                                : theme.kind == Theme::Kind::Dark ? Icons::Symbol::Dark
                                                                  : Icons::Symbol::Projector));
    const int size = qRound(16 * theme.scale);
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setIconSize({size, size});
    retranslate();
}

void TransportBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (!m_fitting && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fitLater();
}

void TransportBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fitLater();
}

void TransportBar::fitLater()
{
    m_fitTimer->start();
}

void TransportBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void TransportBar::retranslate()
{
    m_menu->setToolTip(tr("Files, undo, view, help"));
    m_menu->setAccessibleName(m_menu->toolTip());
    m_until->setToolTip(tr("Run at full speed until something happens, then pause"));
    m_export->setToolTip(m_actions.exportCharts->toolTip());
    m_themeButton->setToolTip(tr("Light, dark or projector"));
    m_themeButton->setAccessibleName(m_themeButton->toolTip());
    const QStringList names{tr("Pictures (PNG)…"), tr("Drawings (SVG)…"), tr("For slides and print (PDF)…"),
                            tr("All three…")};
    for (qsizetype i = 0; i < names.size(); ++i)
        m_exportMenu->actions().at(i)->setText(names.at(i));
    for (std::size_t i = 0; i < ButtonSpeeds.size(); ++i) {
        QToolButton *button = m_speeds.at(static_cast<qsizetype>(i));
        button->setText(std::isinf(ButtonSpeeds[i]) ? tr("Max") : Text::speed(ButtonSpeeds[i]));
        button->setToolTip(std::isinf(ButtonSpeeds[i])
                               ? tr("As fast as the computer can. [ and ] step through the speeds between.")
                               : tr("%1 simulated seconds per second. [ and ] step through the speeds between.")
                                     .arg(Text::count(qRound64(ButtonSpeeds[i]))));
    }
    const QFontMetrics clock(m_theme.font(21, QFont::Bold));
    m_clock->setFixedWidth(clock.horizontalAdvance(QStringLiteral("00:00:00.0")) + qRound(14 * m_theme.scale));
    const QFontMetrics speed(m_theme.font(12));
    m_achieved->setFixedWidth(speed.horizontalAdvance(QStringLiteral("→ 10,000×")) + 4);
    showSpeed();
    fitLater();
}

void TransportBar::fit()
{
    m_fitting = true;
    setTight(false);
    int level = 0;
    for (applyFit(level); m_layout->minimumSize().width() > width() && level < Levels; applyFit(level))
        ++level;
    m_fitting = false;
}

void TransportBar::setTight(bool tight)
{
    if (tight == !styleSheet().isEmpty())
        return;
    setStyleSheet(tight ? QStringLiteral("QToolButton { padding: 6px 4px; }") : QString());
}

void TransportBar::applyFit(int level)
{
    setTight(level == Levels);
    const auto style = [](bool words) { return words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly; };
    m_layout->setSpacing(qRound((level == 0 ? 12 : level < 3 ? 8 : level < 5 ? 5 : 3) * m_theme.scale));
    m_until->setToolButtonStyle(style(level < 2));
    m_export->setToolButtonStyle(style(level < 3));
    m_play->setToolButtonStyle(style(level < 4));
    m_until->setText(tr("Run until ▾"));
    m_export->setText(tr("Export charts ▾"));
    // As wide as it may become: nothing in the bar moves when another scenario is chosen.
    const int room = qRound((level < 3 ? 230 : level < 4 ? 170 : level < 5 ? 110 : 90) * m_theme.scale);
    const QFontMetrics metrics(m_scenario->font());
    const QString name = PlainText::caption(metrics.elidedText(m_scenarioName, Qt::ElideRight, room));
    const auto around = [level](const QString &text) {
        return level < 2 ? tr("Scenario: %1 ▾").arg(text) : tr("%1 ▾", "a menu").arg(text);
    };
    m_scenario->setText(around(name));
    m_scenario->setFixedWidth(room + metrics.horizontalAdvance(around(QString())) + qRound(24 * m_theme.scale));
    m_scenario->setToolTip(PlainText::tip(tr("Choose another scenario; open: %1").arg(m_scenarioName)));
    // The width of the words for play and pause, so that nothing moves when one becomes the other.
    QFont bold = m_play->font();
    bold.setBold(true);
    const QFontMetrics words(bold);
    const int widest = std::max(words.horizontalAdvance(tr("Play")), words.horizontalAdvance(tr("Pause")));
    m_play->setFixedWidth(level < 4 ? widest + qRound(50 * m_theme.scale) : m_play->sizeHint().width());
    m_layout->update(); // a style that changes tells no layout, and one inside another least of all
    m_layout->activate();
}
