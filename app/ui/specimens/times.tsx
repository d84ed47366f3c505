import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { StageGroup } from '../mark.tsx'
import { ClockBar } from '../time/clock-bar.tsx'
import type { ClockMark } from '../time/clock-layout.ts'
import { Composer } from '../time/composer.tsx'
import { StageStep } from '../time/stage-step.tsx'
import { Timeline, TimelineItem, TimelineYear } from '../time/timeline.tsx'
import { specimenMessages } from './messages.ts'

const at = (time: string) => new Date(`2020-09-${time}:00+08:00`)
const ladder: StageGroup[] = [
  ...(['lead', 'talk', 'talk', 'talk', 'talk'] as const),
  ...(['signed', 'landed', 'landed', 'running'] as const),
]

export function Times() {
  const m = useMessages(specimenMessages)
  const [tab, setTab] = useState('visit')
  const marks: ClockMark[] = [
    { key: 'raised', at: at('14T19:40'), kind: 'past', below: m.raised },
    { key: 'answered', at: at('14T19:45'), kind: 'past', below: m.answered, above: m.minutes },
    { key: 'arrived', at: at('14T20:35'), kind: 'past', below: m.arrived },
    { key: 'now', at: at('14T21:10'), kind: 'now', below: '', above: '21:10' },
    { key: 'promised', at: at('15T00:00'), kind: 'due', below: m.promised, above: m.left },
    { key: 'deadline', at: at('15T08:00'), kind: 'cap', below: m.deadline, above: m.same },
  ]
  return (
    <div className="z-stack">
      <ClockBar label={m.clock} marks={marks} now={at('14T21:10')} />
      <StageStep steps={9} done={4} asked={5} groups={ladder} label={m.steps} />
      <Composer
        label={m.composer}
        tabs={[
          { key: 'visit', label: m.tabs.visit },
          { key: 'note', label: m.tabs.note },
        ]}
        current={tab}
        onChange={setTab}
      >
        <textarea aria-label={m.composer} placeholder={m.hint} />
      </Composer>
      <Timeline label={m.sections.time}>
        <TimelineItem at={m.date} state title={<b>{m.moved}</b>} aside={m.person}>
          <p>{m.movedBy}</p>
        </TimelineItem>
        <TimelineYear>{m.year}</TimelineYear>
        <TimelineItem at={m.date} title={m.noted}>
          <p>{m.longName}</p>
        </TimelineItem>
      </Timeline>
    </div>
  )
}
