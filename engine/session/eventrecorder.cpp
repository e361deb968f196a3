// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/eventrecorder.h"

#include "engine/kernel/sharing.h"

#include <utility>

namespace sim {

void EventRecorder::read(const Observation &observation)
{
    if (observation.followed.attempts.empty())
        return;
    const Record &last = observation.followed.attempts.back();
    EventStory story;
    if (m_story && m_story->function == last.function && m_story->request == last.request)
        story = *m_story;
    story.function = last.function;
    story.request = last.request;
    for (const Record &record : observation.followed.attempts) { // of one that has given way, too
        if (record.function == last.function && record.request == last.request)
            story.records.push_back(record);
    }
    story.received = story.records.front().t;
    m_story = std::make_shared<const EventStory>(std::move(story));
}

void EventRecorder::choose(const EventChoice &choice, SimTime now, Observation &observation)
{
    m_choice = choice;
    m_story.reset();
    observation.followed = {};
    if (choice.function < 0) {
        observation.followed.nextFrom = now;
        return;
    }
    observation.followed.function = choice.function;
    observation.followed.request = choice.request;
    observation.followed.chosen = true;
}

std::size_t EventRecorder::bytes() const
{
    if (!m_story)
        return 0;
    return partOf(m_story, sizeof(EventStory) + m_story->records.capacity() * sizeof(Record));
}

} // namespace sim
