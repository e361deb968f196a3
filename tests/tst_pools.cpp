// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/builders.h"

#include "engine/kernel/slotpool.h"
#include "engine/lambda/asyncqueue.h"
#include "engine/lambda/environments.h"

#include <algorithm>

using namespace lab;

/// Events and environments in their slots and lists, against a plain list that does the same slowly.
class TestPools : public QObject
{
    Q_OBJECT

private slots:
    void slotsAreFreshAndUsedAgain();
    void queueAgainstAList();
    void queueForgetsTheLastOne();
    void secondDeliveriesDoNotCountAsWaiting();
    void poolAgainstAList_data();
    void poolAgainstAList();
    void provisionedOnesStandApart();
};

void TestPools::slotsAreFreshAndUsedAgain()
{
    SlotPool<int> pool;
    const std::uint32_t first = pool.take();
    const std::uint32_t second = pool.take();
    QVERIFY(first != second);
    pool[first] = 7;
    pool[second] = 8;
    pool.giveBack(first);
    QCOMPARE(pool[second], 8);
    QCOMPARE(pool.take(), first);
    QCOMPARE(pool[first], 0); // nothing of the one before
    QCOMPARE(pool.size(), 2U);
}

void TestPools::queueAgainstAList()
{
    struct Listed
    {
        std::uint32_t slot;
        SimTime received;
        bool waiting;
    };
    Draws draws(5);
    AsyncQueue queue;
    std::vector<Listed> list; // in order of receipt
    for (SimTime now = 1; now <= 20'000; ++now) {
        const std::uint64_t dice = draws.bits() % 5;
        // First it fills, then it empties: the ends of the list are met often.
        const bool filling = now / 50 % 2 == 0;
        if (dice == 0 && !list.empty()) {
            Listed &one = list[draws.bits() % list.size()];
            one.waiting = !one.waiting;
            queue.setWaiting(one.slot, one.waiting);
        } else if (list.empty() || (dice < 4) == filling) {
            list.push_back({queue.receive(now, now, -1), now, false});
            QCOMPARE(queue[list.back().slot].request, std::int64_t(now));
        } else {
            const auto gone = list.begin() + static_cast<std::ptrdiff_t>(draws.bits() % list.size());
            queue.finish(gone->slot);
            list.erase(gone);
        }
        const auto waits = [](const Listed &one) { return one.waiting; };
        const auto oldest = std::find_if(list.begin(), list.end(), waits);
        QCOMPARE(queue.waiting(), std::int64_t(std::count_if(list.begin(), list.end(), waits)));
        QCOMPARE(queue.oldestAge(now + 3), oldest == list.end() ? SimTime(0) : now + 3 - oldest->received);
    }
}

void TestPools::queueForgetsTheLastOne()
{
    AsyncQueue queue;
    const std::uint32_t first = queue.receive(1, 10, -1);
    queue.finish(queue.receive(2, 20, -1));
    const std::uint32_t third = queue.receive(3, 30, -1);
    queue.setWaiting(first, true);
    queue.setWaiting(third, true);
    QCOMPARE(queue.oldestAge(100), SimTime(90));
    queue.finish(first);
    QCOMPARE(queue.oldestAge(100), SimTime(70));
    queue.finish(third);
    QCOMPARE(queue.oldestAge(100), SimTime(0));
    QCOMPARE(queue.waiting(), std::int64_t(0));
}

void TestPools::secondDeliveriesDoNotCountAsWaiting()
{
    // R7.7: a second delivery of an event is no further event.
    AsyncQueue queue;
    const std::uint32_t event = queue.receive(1, 10, -1);
    const std::uint32_t again = queue.receive(1, 20, -1);
    queue[again].duplicate = true;
    queue.setWaiting(event, true);
    queue.setWaiting(again, true);
    QCOMPARE(queue.waiting(), std::int64_t(1));
    queue.finish(again);
    QCOMPARE(queue.waiting(), std::int64_t(1));
    queue.finish(event);
    QCOMPARE(queue.waiting(), std::int64_t(0));
}

void TestPools::poolAgainstAList_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second"); // the selection is changed half way
    using S = EnvironmentSelection;
    const auto row = [](const char *name, S first, S second) {
        QTest::newRow(name) << static_cast<int>(first) << static_cast<int>(second);
    };
    row("R1.5 the most recently used is taken", S::MostRecentlyUsed, S::MostRecentlyUsed);
    row("R1.5 the least recently used is taken", S::LeastRecentlyUsed, S::LeastRecentlyUsed);
    row("R1.5 the newest created is taken", S::NewestCreated, S::NewestCreated);
    row("R1.5 the newest created is taken from a change on", S::MostRecentlyUsed, S::NewestCreated);
    row("R1.5 and no longer after a change", S::NewestCreated, S::LeastRecentlyUsed);
}

void TestPools::poolAgainstAList()
{
    QFETCH(int, first);
    QFETCH(int, second);
    auto selection = static_cast<EnvironmentSelection>(first);
    EnvironmentPool pool;
    pool.setSelection(selection);
    std::vector<std::uint32_t> idle; // in order of use
    std::vector<std::uint32_t> busy;
    std::uint32_t created = 0;
    Draws draws(9);
    const auto takeAny = [&](std::vector<std::uint32_t> &from) {
        const auto place = from.begin() + static_cast<std::ptrdiff_t>(draws.bits() % from.size());
        const std::uint32_t slot = *place;
        from.erase(place);
        return slot;
    };
    for (int i = 0; i < 20'000; ++i) {
        if (i == 10'000) {
            selection = static_cast<EnvironmentSelection>(second);
            pool.setSelection(selection);
        }
        const std::uint64_t dice = draws.bits() % 10;
        if (busy.empty() || (dice < 2 && idle.size() + busy.size() < 300)) {
            busy.push_back(pool.create(i, false));
            QCOMPARE(pool[busy.back()].number, ++created);
        } else if (dice < 6) {
            idle.push_back(takeAny(busy));
            pool.becomeIdle(idle.back());
        } else if (dice < 7 && !idle.empty()) { // reclaimed
            const std::uint32_t slot = takeAny(idle);
            pool.unlink(slot);
            pool.remove(slot);
        } else {
            const auto newest = std::max_element(idle.begin(), idle.end(), [&](std::uint32_t a, std::uint32_t b) {
                return pool[a].number < pool[b].number;
            });
            const std::uint32_t expected = idle.empty()                                           ? NoSlot
                                           : selection == EnvironmentSelection::MostRecentlyUsed  ? idle.back()
                                           : selection == EnvironmentSelection::LeastRecentlyUsed ? idle.front()
                                                                                                  : *newest;
            QCOMPARE(pool.takeIdle(), expected);
            if (expected != NoSlot) {
                idle.erase(std::find(idle.begin(), idle.end(), expected));
                pool[expected].state = Environment::State::Running;
                busy.push_back(expected);
            }
        }
        QCOMPARE(pool.idle(), static_cast<int>(idle.size()));
        QCOMPARE(pool.hasIdle(), !idle.empty());
    }
}

void TestPools::provisionedOnesStandApart()
{
    EnvironmentPool pool;
    QCOMPARE(pool.takeIdleProvisioned(), NoSlot);
    const std::uint32_t one = pool.create(0, true);
    const std::uint32_t other = pool.create(0, true);
    pool.becomeIdle(one);
    pool.becomeIdle(other);
    QVERIFY(!pool.hasIdle() && pool.hasIdleProvisioned());
    QCOMPARE(pool.idleProvisioned(), 2);
    QCOMPARE(pool.takeIdle(), NoSlot);
    QCOMPARE(pool.takeIdleProvisioned(), other); // the one used last
    QCOMPARE(pool.takeIdleProvisioned(), one);
    QVERIFY(!pool.hasIdleProvisioned());
}

QTEST_APPLESS_MAIN(TestPools)
#include "tst_pools.moc"
