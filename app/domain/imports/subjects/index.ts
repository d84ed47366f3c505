import { accounts } from './accounts.ts'
import { associations, members } from './associations.ts'
import { describedSubjects } from './described.ts'
import { enterprises } from './enterprises.ts'
import { assignments } from './liaison.ts'
import { people } from './people.ts'
import { policies } from './policies.ts'
import { projects } from './projects.ts'
import type { Subject } from './subject.ts'
import { tickets } from './tickets.ts'
import { visits } from './visits.ts'

const own: readonly Subject[] = [
  enterprises,
  projects,
  visits,
  tickets,
  associations,
  members,
  assignments,
  people,
  policies,
  accounts,
]

/** What a sheet may be about; of two that fit it equally, the first. */
export const subjects: readonly Subject[] = [...own, ...describedSubjects(own.map(({ word }) => word))]

export const subjectOf = (word: string) => subjects.find((subject) => subject.word === word)
