import { z } from 'zod'
import { at } from '#app/addresses.ts'
import type { Role } from './actor.ts'
import * as form from './forms.ts'

/** How a field is drawn in a form and shown elsewhere. */
export type Shown =
  | 'line'
  | 'link'
  | 'phone'
  | 'email'
  | 'area'
  | 'lines'
  | 'number'
  | 'day'
  | 'choice'
  | 'tick'
  | 'picker'
  | 'pickers'
  | 'hidden'

/** One field of a record, described once. */
export type Field<S extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> = {
  /** What may be sent; what it makes of a blank is the field emptied, and a required one refuses a blank. */
  is: S
  /** What is answered. */
  said: A
  shown: Shown
  max?: number
  options?: readonly string[]
  /** Where the word's messages name the options. */
  named?: string
  /** Where a picker looks. */
  source?: string
  /** The list is cut by it, in a parameter of this name. */
  filter?: string
  /** Who sends it and who is answered it, where that is not everybody who may change or read the record. */
  writtenBy?: readonly Role[]
  readBy?: readonly Role[]
  /** Answered masked: its form starts blank, and a blank keeps it. */
  masked?: true
  /** Said once, when the record is made. */
  fixed?: true
  unkept?: true
  /** In the form: beside the field before it; folded away under "more". */
  beside?: true
  folded?: true
}

type More = Partial<Omit<Field, 'is' | 'said'>>
const field = <S extends z.ZodType, A extends z.ZodType>(
  shown: Shown,
  is: S,
  said: A,
  more: More = {},
): Field<S, A> => ({
  shown,
  is,
  said,
  ...more,
})

export const line = (max: number, more?: More) => field('line', form.text(max), z.string(), { max, ...more })
export const optionalLine = (max: number, more?: More) =>
  field('line', form.optionalText(max), z.string().nullable(), { max, ...more })
export const area = (max: number, more?: More) => field('area', form.text(max), z.string(), { max, ...more })
export const optionalArea = (max: number, more?: More) =>
  field('area', form.optionalText(max), z.string().nullable(), { max, ...more })
export const number = (min: number, max: number, more?: More) =>
  field('number', form.whole(min, max), z.int(), more)
export const optionalNumber = (min: number, max: number, more?: More) =>
  field('number', form.optionalWhole(min, max), z.int().nullable(), more)
export const day = (more?: More) => field('day', form.day(), z.iso.date(), more)
export const optionalDay = (more?: More) => field('day', form.optionalDay(), z.iso.date().nullable(), more)
export const tick = (more?: More) => field('tick', form.flag(), z.boolean(), more)

type Options = readonly [string, ...string[]]
export const choice = <const T extends Options>(options: T, named: string, more?: More) =>
  field('choice', form.oneOf(options), z.enum(options), { options, named, ...more })
export const optionalChoice = <const T extends Options>(options: T, named: string, more?: More) =>
  field('choice', form.optionalOneOf(options), z.enum(options).nullable(), { options, named, ...more })

/** Another record, found by `source`; hidden where the address names it. */
export const optionalId = (source: string | null, more?: More) =>
  field(source ? 'picker' : 'hidden', form.optionalId(), z.uuid().nullable(), {
    ...(source && { source }),
    ...more,
  })

/** Several other records, by ids or codes that `source` finds. */
export const several = <S extends z.ZodType>(each: S, max: number, source: string, more?: More) =>
  field('pickers', form.listOf(each, max), z.array(each), { source, ...more })

/** An entry of a list that the office keeps itself, by its code; shown as what the form is given. */
export const listed = (shown: 'choice' | 'picker', max: number, more?: More) =>
  field(shown, form.optionalText(max), z.string().nullable(), more)
/** A city by its code. */
export const city = (more?: More) => listed('picker', 6, { source: at.pick.cities(), ...more })

/** The address of a page of theirs; typed without its scheme, it is taken for https. */
export const optionalLink = (max: number, more?: More) =>
  field('link', form.optionalLink(max), z.url().nullable(), { max, ...more })

/** A field whose reading is the word's own. */
export const own = field

/** One that is kept in no column of its own name: the word writes it by hand, and answers it otherwise. */
export const unkept = <S extends z.ZodType, A extends z.ZodType>(one: Field<S, A>) => ({
  ...one,
  unkept: true as const,
})

/** One that the list is cut by, in a parameter of this name. */
export const cut = <S extends z.ZodType, A extends z.ZodType, const N extends string>(
  filter: N,
  one: Field<S, A>,
) => ({ ...one, filter })

/** The firm, association or project a record belongs to, by its own name: the address says it, and it never changes. */
export const onlyParent = <const N extends string>(name: N) =>
  cut(name, field('hidden', form.id(), z.uuid(), { fixed: true }))
/** One of several kinds of parents, of which a record has one (`ofOne`). */
export const parent = <const N extends string>(name: N) => cut(name, optionalId(null, { fixed: true }))
