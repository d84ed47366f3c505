import { honour } from '#app/domain/honours/record.ts'
import { note } from '#app/domain/notes/record.ts'
import { milestone, rival } from '#app/domain/projects/parts/described.ts'
import type { ImportKind } from '../imports.ts'
import { accounts } from './accounts.ts'
import { associations, members } from './associations.ts'
import { describedSubject } from './described.ts'
import { enterprises } from './enterprises.ts'
import { evidence } from './evidence.ts'
import { assignments } from './liaison.ts'
import { parkSubjects } from './park.ts'
import { people } from './people.ts'
import { policies } from './policies.ts'
import { projects } from './projects.ts'
import { settingSubjects } from './settings.ts'
import type { Subject } from './subject.ts'
import { extensions, helpers } from './ticket-parts.ts'
import { tickets } from './tickets.ts'
import { trips } from './trips.ts'
import { visits } from './visits.ts'

/** What a sheet may be about; of two that fit it equally, the first. */
export const subjects: readonly Subject[] = [
  enterprises,
  projects,
  visits,
  trips,
  tickets,
  associations,
  members,
  assignments,
  people,
  policies,
  accounts,
  describedSubject('honours', honour),
  describedSubject('notes', note),
  describedSubject('rivals', rival, {
    by: ['cityCode', 'name'],
    byTitle: true,
    changed: 'rival.updated',
  }),
  describedSubject('milestones', milestone, {
    by: ['name', 'position'],
    byTitle: true,
    changed: 'milestone.updated',
  }),
  evidence,
  helpers,
  extensions,
  ...settingSubjects,
  ...parkSubjects,
]

/**
 * Whether rows of the word are read in a ledger of this kind: administrators read no business, and a business ledger is
 * compared with what they keep, but not with who has which role.
 */
export function isReadIn(kind: ImportKind, word: string) {
  const kept = subjectOf(word)?.administrators
  return kind === 'administration' ? kept !== undefined : kept !== 'apart'
}

export const subjectOf = (word: string) => subjects.find((subject) => subject.word === word)
