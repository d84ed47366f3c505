import type { Subject, Target } from '../subjects/subject.ts'
import { foldedWord } from '../values/choices.ts'
import { bareHeading, type Heading, withoutNumber } from './heading.ts'

/** A column's possible target; `at` counts the people a row names. */
export type Match = { target: Target; at: number; score: number }

type Labels = {
  /** What each label may mean. */
  exact: Map<string, Target[]>
  /** Those that say enough to be found within a longer heading, the longest first. */
  telling: string[]
}
const indexes = new WeakMap<Subject, Labels>()

function labelsOf(subject: Subject): Labels {
  const known = indexes.get(subject)
  if (known) return known
  const exact: Labels['exact'] = new Map()
  for (const target of subject.targets)
    for (const label of target.labels) {
      const word = foldedWord(label)
      if (word) exact.set(word, [...(exact.get(word) ?? []), target])
    }
  const telling = [...exact.keys()].filter(isTelling).sort((a, b) => b.length - a.length)
  const made = { exact, telling }
  indexes.set(subject, made)
  return made
}

// Under a group these mean nothing by themselves: 法定代表人 / 姓名 is not the contact's name.
const ofGroup = new Set(
  [
    '姓名',
    '名称',
    '电话',
    '手机',
    '联系电话',
    '手机号',
    '日期',
    '时间',
    '金额',
    '职务',
    '职位',
    '邮箱',
    '地址',
    '备注',
    '城市',
    'name',
    'phone',
    'date',
    'amount',
    'title',
    'mobile',
    'email',
  ].map(foldedWord),
)
const saysNothing = /^(?:基本|企业|单位|公司|项目|主要|其他|相关|详细)?(?:信息|情况|资料|概况|内容|数据)$/

/** So much of a heading a label must be, where it is not all of it. */
const most = 0.5

/** What a column may mean for a subject, the likeliest first. */
export function matchesOf({ group, own }: Heading, subject: Subject): Match[] {
  const labels = labelsOf(subject)
  // A label may have brackets of its own.
  const exactly = group ? undefined : labels.exact.get(foldedWord(own))
  const [over, under] = [bareHeading(group), exactly ? foldedWord(own) : bareHeading(own)]
  if (over && !saysNothing.test(over)) {
    const together = [...matching(over + under, labels), ...near(over + under, labels)]
    return ofGroup.has(under) || together.length > 0
      ? together
      : [...matching(under, labels), ...near(under, labels)]
  }
  return [...matching(under, labels), ...near(under, labels)]
}

function matching(heading: string, labels: Labels): Match[] {
  const whole = labels.exact.get(heading)
  if (whole) return whole.map((target, order) => ({ target, at: 0, score: 1 - order / 100 }))
  const { bare, at } = withoutNumber(heading)
  const numbered = at > 0 || bare !== heading ? labels.exact.get(bare) : undefined
  return (numbered ?? [])
    .filter(({ part }) => part === 'contacts')
    .map((target) => ({ target, at, score: 0.95 }))
}

/** Headings that say a label and more; the longest label counts. */
function near(heading: string, { exact, telling }: Labels): Match[] {
  if (exact.has(heading)) return []
  const found = labelWithin(heading, telling)
  if (!found) return []
  return exact
    .get(found)!
    .filter(({ kind }) => kind !== 'tick')
    .map((target) => ({ target, at: 0, score: (0.8 * found.length) / heading.length }))
}

const labelWithin = (heading: string, telling: readonly string[]) =>
  telling.find((label) => label.length / heading.length >= most && heading.includes(label))

const isTelling = (label: string) => (/\p{Script=Han}/u.test(label) ? label.length >= 3 : label.length >= 6)
