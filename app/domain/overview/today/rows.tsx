import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Section } from '#app/ui/layout/section.tsx'
import { Light, SampleTag } from '#app/ui/mark.tsx'

export type Row = {
  key: string
  name: string
  sample?: boolean
  /** Why it stands here. */
  reason: ReactNode
  light?: { tone: 'good' | 'warn' | 'red'; text: string } | null
  to: string
  /** The one next step: a link with its word, or a small form. */
  verb: ReactNode
}

/** One short list with reasons; each row is one tap from its action. */
export function TodayList({ title, rows }: { title: string; rows: Row[] }) {
  if (rows.length === 0) return null
  return (
    <Section title={title} count={rows.length}>
      <ul className="today-rows">
        {rows.map(({ key, name, sample, reason, light, to, verb }) => (
          <li key={key}>
            <Link className="today-name" to={to}>
              {name}
              <SampleTag sample={sample} />
            </Link>
            <span className="today-reason">{reason}</span>
            <span className="today-light">{light && <Light tone={light.tone}>{light.text}</Light>}</span>
            <span className="today-verb">{verb}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
