import { z } from 'zod'
import * as field from '#app/domain/fields.ts'
import { latitude, longitude } from '#app/domain/park/facts.ts'
import { describeRecord } from '#app/domain/record.ts'
import { buildingMessages } from './messages.ts'

const code = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,12}$/, 'wrongFormat')

/** 楼宇: its point (WGS 84), and the code that stands on its door. */
export const building = describeRecord({
  word: 'building',
  words: buildingMessages,
  fields: {
    name: field.line(40),
    nameEn: field.line(80),
    code: field.own('line', code, z.string(), { max: 12 }),
    lng: longitude(),
    lat: latitude(),
  },
})
