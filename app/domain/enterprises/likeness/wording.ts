import type { likenessMessages } from './messages.ts'
import type { Objection, Reason } from './reasons.ts'

type Words = (typeof likenessMessages)['zh-CN']

/** Why two firms may be one, as a sentence; the best reasons first, as they are given. */
export function whyAlike(reasons: readonly Reason[], words: Words): string {
  return reasons.length ? reasons.map((reason) => said(reason, words)).join(words.joined) + words.stop : ''
}

/** What speaks against it, as a sentence. */
export function whyUnlike(against: readonly Objection[], words: Words): string {
  return against.length
    ? against.map((one) => words.against[one.against]).join(words.joined) + words.stop
    : ''
}

function said(reason: Reason, { why, left, between }: Words): string {
  switch (reason.why) {
    case 'code':
      return reason.one === reason.other ? why.code() : why.codeSlip(reason.one, reason.other)
    case 'name':
      return reason.left.length
        ? why.name(reason.core, reason.left.map((one) => left[one]).join(between))
        : why.spelling()
    case 'sound':
      return why.sound(reason.one, reason.other)
    case 'alias':
    case 'english':
      return why[reason.why](reason.name)
    default:
      return why[reason.why]()
  }
}
