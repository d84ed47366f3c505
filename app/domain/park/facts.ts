import { z } from 'zod'
import { at } from '#app/addresses.ts'
import * as field from '#app/domain/fields.ts'
import { text } from '#app/domain/forms.ts'
import { describeRecord } from '#app/domain/record.ts'
import { parkMessages } from './messages.ts'

/** Degrees (WGS 84) as typed, or nothing. */
export const degrees = (min: number, max: number, more?: { beside?: true }) =>
  field.own(
    'line',
    z.preprocess(
      (typed) =>
        typeof typed === 'string' ? (typed.trim() === '' ? undefined : Number(typed)) : (typed ?? undefined),
      z.number().min(min).max(max).optional(),
    ),
    z.number().nullable(),
    { max: 12, ...more },
  )

/** 经度 and 纬度 of what lies in China. */
export const longitude = () => degrees(73, 136)
export const latitude = () => degrees(3, 54, { beside: true })

/** Whose office this is, and where the map puts its seal. */
export const parkFacts = describeRecord({
  word: 'park',
  words: parkMessages,
  fields: {
    name: field.line(40),
    nameEn: field.line(80),
    shortName: field.line(8),
    shortNameEn: field.line(16, { beside: true }),
    cityCode: field.own('picker', text(6), z.string(), { source: at.pick.cities() }),
    lng: longitude(),
    lat: latitude(),
  },
})
