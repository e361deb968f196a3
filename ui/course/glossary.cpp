// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/glossary.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace {

struct Word
{
    const char *english;
    const char *course; ///< the course's Korean
    const char *aws; ///< AWS's Korean
    const char *meaning; ///< translated
    const char *rule;
};

enum Column { English, Course, Aws, Meaning, Rule, Columns };

constexpr std::array Words{
    Word{"concurrency", "동시성 (동시 실행 수)", "동시성",
         QT_TRANSLATE_NOOP("Glossary",
                           "How many requests are being handled at one instant. Requests per second × duration."),
         "R1.1"},
    Word{"concurrent executions", "동시 실행", "동시 실행",
         QT_TRANSLATE_NOOP("Glossary", "The requests that run right now; each has an environment of its own."), "R1.1"},
    Word{"account / Region limit", "기본 한도 (리전당 1,000)", "계정 수준 동시성 한도",
         QT_TRANSLATE_NOOP(
             "Glossary",
             "All functions of an account share it in one Region. 1,000 by default; more by a quota increase request."),
         "R2.1"},
    Word{
        "reserved concurrency", "예약 동시성", "예약된 동시성",
        QT_TRANSLATE_NOOP(
            "Glossary", "A part of the limit set aside for one function: a guarantee and a ceiling. It costs nothing."),
        "R4.1"},
    Word{"unreserved pool", "미예약 풀", "예약되지 않은 동시성",
         QT_TRANSLATE_NOOP("Glossary",
                           "What is left for all functions without reserved concurrency; never less than 100."),
         "R2.6"},
    Word{"provisioned concurrency", "사전 할당 동시성", "프로비저닝된 동시성",
         QT_TRANSLATE_NOOP("Glossary", "Environments initialised in advance, so that the first request is fast, too. "
                                       "They cost money even when idle."),
         "R5.10"},
    Word{"throttle, throttling", "스로틀, 스로틀링 (거절)", "스로틀링 · 제한",
         QT_TRANSLATE_NOOP("Glossary", "A request is throttled because a limit is reached: 429 Too Many Requests."),
         "R6.1"},
    Word{"synchronous / asynchronous invocation", "동기 호출 / 비동기 호출", "동기식 / 비동기식 호출",
         QT_TRANSLATE_NOOP("Glossary", "The caller waits for the answer, or hands over an event and goes on."), "R7.1"},
    Word{"internal event queue", "내부 이벤트 큐", "이벤트 대기열",
         QT_TRANSLATE_NOOP("Glossary", "Where Lambda keeps asynchronous events until they have been processed."),
         "R7.1"},
    Word{"retry, back-off", "재시도, 재시도 간격", "재시도",
         QT_TRANSLATE_NOOP("Glossary", "A throttled event is tried again: after 1 second at first, then after longer "
                                       "and longer, up to 5 minutes."),
         "R7.5"},
    Word{"dead-letter queue (DLQ: SQS or SNS)", "DLQ (SQS 또는 SNS)", "배달 못한 편지 대기열",
         QT_TRANSLATE_NOOP("Glossary", "Where events go that could not be processed in time, 6 hours at most."),
         "R7.8"},
    Word{"cold start / warm", "콜드 스타트 / 웜", "콜드 스타트",
         QT_TRANSLATE_NOOP(
             "Glossary", "The first request of a new environment waits for its initialisation; the next ones do not."),
         "R8.6"},
    Word{"execution environment (instance)", "실행 환경 (인스턴스)", "실행 환경",
         QT_TRANSLATE_NOOP("Glossary", "Where the function's code runs; one request at a time."), "R8.1"},
    Word{"initialisation (Init)", "초기화", "초기화 단계",
         QT_TRANSLATE_NOOP(
             "Glossary",
             "Loading the code, the libraries, opening connections: before the handler, once per environment."),
         "R8.10"},
    Word{"Application Auto Scaling", "Application Auto Scaling (자동 조정)", "-",
         QT_TRANSLATE_NOOP("Glossary", "Changes the provisioned concurrency on a schedule or by its utilisation."),
         "R5.14"},
};

} // namespace

Glossary::Glossary(QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(static_cast<int>(Words.size()), Columns, this))
{
    setObjectName(QStringLiteral("glossary"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(Meaning, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Rule, QHeaderView::ResizeToContents);
    m_table->setTabKeyNavigation(false);
    m_table->setObjectName(QStringLiteral("glossaryTable"));
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == Rule)
            emit ruleAsked(m_table->item(row, Rule)->text());
    });
    connect(m_table, &QTableWidget::cellActivated, this, // Enter, whatever the column
            [this](int row) { emit ruleAsked(m_table->item(row, Rule)->text()); });
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter opens a rule
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, 17 * em);
    resize(QSize(84 * em, 52 * em).boundedTo(screen()->availableSize() * 0.92));
    retranslate();
}

void Glossary::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Glossary::retranslate()
{
    setWindowTitle(tr("Glossary"));
    m_table->setHorizontalHeaderLabels({tr("English"), tr("Korean, in this course"), tr("Korean, on AWS's pages"),
                                        tr("Meaning"), tr("Rule", "a column of the glossary")});
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row);
}

void Glossary::fillRow(int row)
{
    const Word &word = Words[static_cast<std::size_t>(row)];
    const std::array<QString, Columns> cells{QString::fromUtf8(word.english), QString::fromUtf8(word.course),
                                             QString::fromUtf8(word.aws), tr(word.meaning),
                                             QString::fromUtf8(word.rule)};
    for (std::size_t column = 0; column < cells.size(); ++column)
        m_table->setItem(row, static_cast<int>(column), new QTableWidgetItem(cells[column]));
    QTableWidgetItem *rule = m_table->item(row, Rule);
    rule->setForeground(palette().color(QPalette::Link));
    QFont font = rule->font();
    font.setUnderline(true);
    rule->setFont(font);
    rule->setToolTip(tr("Opens the rule in \"How the model works\". In the table, Enter does the same."));
}
