import { useMessages } from '#app/i18n/use-messages.ts'
import { LevelTag, Light, SampleTag, Seal, type StageGroup, StageTag, Tag } from '../mark.tsx'
import { Face, PersonChip } from '../person.tsx'
import { specimenMessages } from './messages.ts'

const groups: StageGroup[] = ['lead', 'talk', 'signed', 'landed', 'running', 'exit']

export function Marks() {
  const m = useMessages(specimenMessages)
  return (
    <div className="z-stack">
      <div className="z-row">
        <Light tone="good">{m.good}</Light>
        <Light tone="warn">{m.warn}</Light>
        <Light tone="red">{m.red}</Light>
      </div>
      <div className="z-row">
        <LevelTag level="p0">{m.p0}</LevelTag>
        <LevelTag level="p1">{m.p1}</LevelTag>
        <LevelTag level="p2">{m.p2}</LevelTag>
        <Tag>{m.product}</Tag>
        <span>
          {m.name}
          <SampleTag sample />
        </span>
      </div>
      <div className="z-row">
        {groups.map((group) => (
          <StageTag key={group} group={group}>
            {m.stages[group]}
          </StageTag>
        ))}
      </div>
      <div className="z-row">
        <Seal />
        <PersonChip name={m.person} hint={m.personHint} />
        <Face name={m.person} wanted />
      </div>
    </div>
  )
}
