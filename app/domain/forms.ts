import { z } from 'zod'
import { readAmount, readWhole } from './amounts.ts'
import { cleanLine, cleanLines, wellFormed } from './cleaning.ts'
import { isPhone, tidyPhone } from './phones.ts'

/** What may be wrong with a field, said as a code; `http/wording.ts` says it in the reader's language. */
export const faults = [
  'required',
  'tooLong',
  'tooShort',
  'tooBig',
  'tooSmall',
  'tooMany',
  'tooFew',
  'notANumber',
  'notWhole',
  'notADay',
  'notATime',
  'notAllowed',
  'notFound',
  'wrongKind',
  'wrongFormat',
  'illFormed',
  'unknownField',
  'twice',
  'mustBeLater',
  'mustBeEarlier',
] as const

// One place turns zod's findings into our codes, for browser and server alike.
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined || issue.input === null || issue.input === ''
          ? 'required'
          : issue.expected === 'number' || issue.expected === 'int'
            ? 'notANumber'
            : 'wrongKind'
      case 'too_big':
        return issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig'
      case 'too_small':
        return issue.origin === 'string'
          ? issue.minimum === 1
            ? 'required'
            : 'tooShort'
          : issue.origin === 'array'
            ? 'tooFew'
            : 'tooSmall'
      case 'invalid_value':
        return issue.input === undefined || issue.input === '' ? 'required' : 'notAllowed'
      case 'unrecognized_keys':
        return 'unknownField'
      case 'invalid_union':
        return 'notAllowed'
      default:
        return 'wrongFormat'
    }
  },
})

const blankIsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)

/** Nothing longer is a name, a title or another text of one line. */
const oneLine = 160

const clean = (max: number) => (max > oneLine ? cleanLines : cleanLine)

/**
 * Required text of at most `max` characters, without blank ends and what nobody can see. What is longer than a name may
 * have lines, parted by `\n`; shorter text is one line.
 */
export const text = (max: number) =>
  z.string().refine(wellFormed, 'illFormed').overwrite(clean(max)).min(1).max(max)

const spacesAreAbsent = (value: unknown) =>
  blankIsAbsent(typeof value === 'string' && cleanLine(value) === '' ? '' : value)

/** The same, when it may be left out; blank means absent. */
export const optionalText = (max: number) =>
  z.preprocess(
    spacesAreAbsent,
    z.string().refine(wellFormed, 'illFormed').overwrite(clean(max)).max(max).optional(),
  )

/** A person's or a line's number, tidied; what cannot be called is refused. */
export const optionalPhone = () =>
  z.preprocess(
    spacesAreAbsent,
    z
      .string()
      .refine(wellFormed, 'illFormed')
      .overwrite(tidyPhone)
      .max(40)
      .refine(isPhone, 'wrongFormat')
      .optional(),
  )

/** The code of an entry of the office's own lists, as long as any of them may be. */
export const listCode = () => text(60)
export const optionalListCode = () => optionalText(60)

/** Names typed one a line or parted by 、, or sent as a list; said twice is said once. */
export const names = (max: number, each: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/[\r\n、]+/) : (value ?? [])),
    z
      .array(z.string().refine(wellFormed, 'illFormed').overwrite(cleanLine).max(each))
      .max(2 * max)
      .transform((all) => [...new Set(all.filter(Boolean))])
      .refine((all) => all.length <= max, 'tooMany'),
  )

/** The address of a page in the web, its scheme added where nobody typed it. */
export const optionalLink = (max: number) =>
  z.preprocess(
    (value) => {
      const typed = spacesAreAbsent(value)
      return typeof typed === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(typed.trim())
        ? `https://${typed.trim()}`
        : typed
    },
    z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'wrongFormat' })
      .max(max)
      .optional(),
  )

/** A password or the like: kept to the letter, not trimmed. */
export const secret = (max: number) => z.string().refine(wellFormed, 'illFormed').min(1).max(max)

/** A record's id. */
export const id = () => z.uuid('wrongFormat')
export const optionalId = () => z.preprocess(blankIsAbsent, z.uuid('wrongFormat').optional())

/** The id a client makes for a new record: UUIDv7, primary key and idempotency key in one. */
export const newId = () => z.uuidv7('wrongFormat')

/** A calendar day, `YYYY-MM-DD`, between 1900 and 2199. */
export const day = () =>
  z.iso.date('notADay').refine((value) => value >= '1900-01-01' && value < '2200-01-01', 'notADay')
export const optionalDay = () => z.preprocess(blankIsAbsent, day().optional())

/** A wall time, `HH:MM`; 24:00 ends the day. */
export const wallTime = () => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'notATime')
export const optionalTime = () => z.preprocess(blankIsAbsent, wallTime().optional())

/** An instant with its offset, e.g. of the API. */
export const instantText = () =>
  z.iso.datetime({ offset: true, error: 'wrongFormat' }).transform((value) => new Date(value))

const isOn = (sent: unknown) => sent === 'on' || sent === 'true' || sent === '1'

/** A checkbox: on, true, 1 or absent; a form sends a blank before it, which counts where it is off. */
export const flag = () =>
  z.preprocess((sent) => {
    const value = Array.isArray(sent) && sent.length < 3 && sent[0] === '' ? sent.at(-1) : sent
    if (isOn(value)) return true
    return value === '' || value === 'false' || value === undefined ? false : value
  }, z.boolean())

/** A yes or no that has to be said: what is left out is neither. */
export const yesOrNo = () =>
  z.preprocess(
    (sent) => (isOn(sent) ? true : sent === 'false' || sent === '0' ? false : blankIsAbsent(sent)),
    z.boolean(),
  )

const asNumber = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? readWhole(value) : blankIsAbsent(value)

/** A whole number within `min`…`max`, also when it arrives as text. */
export const whole = (min: number, max: number) =>
  z.preprocess(asNumber, z.number().int('notWhole').min(min).max(max))
export const optionalWhole = (min: number, max: number) =>
  z.preprocess(asNumber, z.number().int('notWhole').min(min).max(max).optional())

/** 分 from a sum as people type it, 万元 when no unit is said; at most 4e15 分, which a number still shows to the 分. */
export const wanYuan = () =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .transform((typed, context) => {
        const fen = readAmount(typed)
        if (fen === null)
          context.addIssue({ code: 'custom', message: typed.trim() ? 'notANumber' : 'required' })
        return fen ?? z.NEVER
      })
      .refine((fen) => fen <= 4e15, 'tooBig'),
  )

/** One of a closed list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(blankIsAbsent, z.enum(values).optional())

/** A repeated field; one value is a list of one, and blanks are dropped. */
export const listOf = <S extends z.ZodType>(item: S, max = 50) =>
  z.preprocess(
    (value) =>
      value === undefined || value === ''
        ? []
        : Array.isArray(value)
          ? value.filter((one) => one !== '')
          : typeof value === 'string'
            ? [value]
            : value,
    z.array(item).max(max),
  )

/** Lines of a form, at most `max`; a form always sends a few empty ones, which are none. */
export const linesOf = <S extends z.ZodType>(line: S, max: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => !isBlankLine(one)) : (value ?? [])),
    z.array(line).max(max),
  )

function isBlankLine(line: unknown) {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return false
  return Object.values(line).every((value) => value === '' || value === undefined || value === null)
}

/** The version the form was opened with; its absence is answered 428 by the mutation. */
export const version = () => optionalWhole(1, 2_147_483_647)

/** A list's search word: unreadable means none. */
export const searchWord = () =>
  z
    .string()
    .refine(wellFormed)
    .overwrite((word) => cleanLine(word).slice(0, 120))
    .catch('')

/** One record by its id. */
export const ById = z.strictObject({ id: id() })

/** Takes a record away: the version one saw, and why. */
export const Removal = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type Removal = z.output<typeof Removal>
