// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernel/eventqueue.h"
#include "engine/kernel/pagedpool.h"
#include "engine/kernel/pagedstack.h"
#include "engine/kernel/random.h"
#include "tests/builders.h"

#include <algorithm>
#include <map>
#include <vector>

using namespace lab;

namespace {

/// A value that counts how often one of it was copied from another.
struct Counted
{
    Counted() = default;
    Counted(const Counted &other)
        : value(other.value)
    {
        ++copies;
    }
    Counted &operator=(const Counted &) = default;

    int value = 0;
    static inline int copies = 0;
};

} // namespace

/// What may become millions lies in pages: copies share them, writing parts them, and what is empty is given back.
class PagesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPoolKeepsEveryValue();
    void aPoolGivesItsPagesBack();
    void copiesOfAPoolShareUntilOneWrites();
    void copiesOfAPoolAreApart();
    void aStackIsAVector();
    void aBigQueueKeepsItsOrder();
    void copiesOfABigQueueAreApart();
    void aRunIsTheSameBesideItsCopies_data();
    void aRunIsTheSameBesideItsCopies();
    void aQueueThatDrainsGivesItsMemoryBack_data();
    void aQueueThatDrainsGivesItsMemoryBack();
    void memoryCountsWhatIsShared();
};

void PagesTest::aPoolKeepsEveryValue()
{
    PagedPool<int> pool;
    std::map<std::uint32_t, int> expected;
    Draws draws(3);
    for (int i = 0; i < 200'000; ++i) {
        // Grows to some 10,000 and shrinks to some hundreds, by turns.
        const bool grow = draws.uniform() < ((i / 20'000) % 2 == 0 ? 0.75 : 0.25);
        if (grow || expected.empty()) {
            const std::uint32_t slot = pool.take();
            QVERIFY(!expected.contains(slot));
            QCOMPARE(pool[slot], 0); // a fresh value
            pool[slot] = expected[slot] = i + 1;
        } else {
            auto found = expected.lower_bound(static_cast<std::uint32_t>(draws.bits() % 16'384));
            if (found == expected.end())
                found = expected.begin();
            QCOMPARE(pool[found->first], found->second);
            pool.giveBack(found->first);
            expected.erase(found);
        }
    }
    for (const auto &[slot, value] : expected)
        QCOMPARE(std::as_const(pool)[slot], value);
}

void PagesTest::aPoolGivesItsPagesBack()
{
    PagedPool<std::array<char, 100>> pool;
    std::vector<std::uint32_t> taken;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 50'000; ++i)
            taken.push_back(pool.take());
        QVERIFY(pool.bytes() >= 50'000 * 100);
        QVERIFY(pool.bytes() < 50'000 * 110);
        for (const std::uint32_t slot : taken)
            pool.giveBack(slot);
        taken.clear();
        QVERIFY2(pool.bytes() < 50'000 * 100 / 20, qPrintable(QString::number(pool.bytes())));
    }
}

void PagesTest::copiesOfAPoolShareUntilOneWrites()
{
    PagedPool<Counted> pool;
    for (int i = 0; i < 10'000; ++i)
        pool[pool.take()].value = i;
    Counted::copies = 0;
    PagedPool<Counted> copy = pool;
    QCOMPARE(Counted::copies, 0);
    QCOMPARE(std::as_const(copy)[5000].value, 5000); // reading parts nothing
    QCOMPARE(Counted::copies, 0);
    copy[5000].value = -1;
    QVERIFY(Counted::copies > 0 && Counted::copies <= 2048); // one page
    const int once = Counted::copies;
    copy[5001].value = -1;
    pool[5000].value = -2; // the other one has it for itself by now
    QCOMPARE(Counted::copies, once);
}

void PagesTest::copiesOfAPoolAreApart()
{
    PagedPool<int> pool;
    for (int i = 0; i < 5000; ++i)
        pool[pool.take()] = i;
    PagedPool<int> copy = pool;
    for (std::uint32_t i = 0; i < 5000; i += 2)
        copy.giveBack(i);
    for (int i = 0; i < 4000; ++i)
        copy[copy.take()] = -1;
    for (std::uint32_t i = 0; i < 5000; ++i)
        QCOMPARE(std::as_const(pool)[i], static_cast<int>(i));
    for (std::uint32_t i = 1; i < 5000; i += 2)
        QCOMPARE(std::as_const(copy)[i], static_cast<int>(i));
    const std::uint32_t next = pool.take();
    QCOMPARE(next, 5000U); // what the copy gave back is not the original's to give
}

void PagesTest::aStackIsAVector()
{
    PagedStack<int> stack;
    std::vector<int> expected;
    Draws draws(5);
    for (int i = 0; i < 100'000; ++i) {
        if (draws.uniform() < ((i / 10'000) % 2 == 0 ? 0.8 : 0.2) || expected.empty()) {
            stack.push(i);
            expected.push_back(i);
        } else if (draws.uniform() < 0.5) {
            const std::size_t at = draws.bits() % expected.size();
            stack.set(at, -i);
            expected[at] = -i;
        } else {
            stack.pop();
            expected.pop_back();
        }
        QCOMPARE(stack.size(), expected.size());
    }
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(stack.get(i), expected[i]);
    QVERIFY(stack.bytes() <= (expected.size() + 3 * 1024) * sizeof(int) + 4096);
}

void PagesTest::aBigQueueKeepsItsOrder()
{
    // More than its first piece holds, and down to nothing and up again across its edge.
    Draws draws(7);
    EventQueue queue;
    SimTime now = 0; // the queue refuses the past
    for (const std::size_t size : {300'000UL, 140'000UL, 400'000UL}) {
        while (queue.size() < size)
            queue.schedule(now + static_cast<SimTime>(draws.bits() % 1'000'000'000),
                           static_cast<std::uint8_t>(draws.bits() % 5), 0, 0);
        const std::size_t rest = size == 300'000 ? 100'000 : 0;
        Event last{};
        while (queue.size() > rest) {
            const Event event = queue.pop();
            QVERIFY(!event.before(last));
            last = event;
            now = event.time;
        }
    }
    QVERIFY(queue.empty());
    QVERIFY(queue.bytes() < 8'000'000); // the first piece, its room to grow, and a page
}

void PagesTest::copiesOfABigQueueAreApart()
{
    Draws draws(9);
    EventQueue queue;
    for (std::uint32_t i = 0; i < 300'000; ++i)
        queue.schedule(static_cast<SimTime>(draws.bits() % 1'000'000), 1, 0, i);
    EventQueue copy = queue;
    std::vector<std::uint32_t> before;
    before.reserve(1000);
    for (int i = 0; i < 1000; ++i)
        before.push_back(copy.pop().subject);
    for (std::uint32_t i = 0; i < 5000; ++i)
        copy.schedule(1'000'000 + i, 1, 0, 0);
    QCOMPARE(queue.size(), 300'000UL);
    for (const std::uint32_t subject : before)
        QCOMPARE(queue.pop().subject, subject);
}

void PagesTest::aRunIsTheSameBesideItsCopies_data()
{
    QTest::addColumn<FunctionConfig>("function");
    QTest::newRow("asynchronous") << FunctionConfig(Fn("A").async().reserved(50).poisson(1000).fails(0.1));
    QTest::newRow("SQS") << FunctionConfig(Fn("A").trigger(Trigger::Sqs).reserved(50).poisson(1000).fails(0.1));
    QTest::newRow("SQS, FIFO") << FunctionConfig(
        Fn("A").trigger(Trigger::Sqs).reserved(50).poisson(1000).fails(0.1).set([](FunctionSettings &s) {
            s.sqs.messageGroups = 500;
        }));
    QTest::newRow("retrying callers") << FunctionConfig(Fn("A").reserved(50).poisson(500).retries(
        {.policy = RetryPolicy::Fixed, .maxAttempts = 50, .delay = 20 * Second}));
}

void PagesTest::aRunIsTheSameBesideItsCopies()
{
    QFETCH(FunctionConfig, function);
    const Scenario scenario = lab::scenario({function}, 1000, Minute);
    Simulation plain(scenario);
    plain.advance(scenario.duration);

    // Copies that stay as they are, that run ahead, and that the run goes back to.
    Simulation simulation(scenario);
    std::vector<Simulation> kept;
    for (SimTime time = 5 * Second; time <= scenario.duration; time += 5 * Second) {
        simulation.advance(time);
        kept.push_back(simulation);
        Simulation ahead = simulation;
        ahead.advance(time + 3 * Second);
        if (kept.size() == 6)
            simulation = kept[3];
    }
    simulation.advance(scenario.duration);
    QCOMPARE(simulation.fingerprint(), plain.fingerprint());
    for (Simulation &copy : kept) {
        copy.advance(scenario.duration);
        QCOMPARE(copy.fingerprint(), plain.fingerprint());
    }
}

void PagesTest::aQueueThatDrainsGivesItsMemoryBack_data()
{
    QTest::addColumn<FunctionConfig>("function");
    QTest::newRow("asynchronous") << FunctionConfig(Fn("A").async().runs(50 * Millisecond).burst(300'000));
    QTest::newRow("SQS") << FunctionConfig(Fn("A").trigger(Trigger::Sqs).runs(50 * Millisecond).burst(300'000));
}

void PagesTest::aQueueThatDrainsGivesItsMemoryBack()
{
    QFETCH(FunctionConfig, function);
    Simulation simulation(scenario({function}, 1000, Hour));
    simulation.advance(0);
    const std::int64_t full = simulation.memory();
    QVERIFY2(full > 300'000 * 40 && full < 300'000 * 95, qPrintable(QString::number(full)));
    simulation.advance(Hour);
    QCOMPARE(simulation.function(0).source.waiting(), std::int64_t(0));
    QVERIFY2(simulation.memory() < full / 3, qPrintable(QString::number(simulation.memory())));
}

void PagesTest::memoryCountsWhatIsShared()
{
    Simulation simulation(scenario({Fn("A").async().reserved(1).runs(Hour).burst(1'000'000)}));
    simulation.advance(0);
    QVERIFY(simulation.memory() > 80'000'000);
    QCOMPARE(simulation.function(0).source.waiting(), std::int64_t(999'999));
    const Simulation copy = simulation;
    QCOMPARE(copy.memory() / 100'000, simulation.memory() / 100'000); // what is shared counts in full
    QCOMPARE(copy.fingerprint(), simulation.fingerprint());
}

QTEST_APPLESS_MAIN(PagesTest)
#include "tst_pages.moc"
