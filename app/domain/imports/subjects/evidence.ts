import { evidence as described } from '#app/domain/projects/parts/described.ts'
import { locales } from '#app/i18n/messages.ts'
import { type Subject, targetsOf } from './subject.ts'

/** What proved the moves of projects. */
export const evidence: Subject = {
  word: 'evidence',
  titles: locales.map((locale) => described.words[locale].title),
  byTitle: true,
  needs: [['projectId', 'move']],
  parts: {},
  targets: targetsOf(described, { specially: { projectId: { kind: 'looked', looked: 'project' } } }),
}
