import { z } from 'zod'
import { wholeOf } from '#app/domain/answers.ts'

export const Cities = wholeOf(
  z
    .object({
      code: z.string().describe('GB/T 2260.'),
      name: z.string(),
      nameEn: z.string(),
      provinceCode: z.string().nullable(),
      province: z.string().nullable(),
      provinceEn: z.string().nullable(),
      lng: z.number().describe('Degrees, WGS 84.'),
      lat: z.number(),
    })
    .meta({ id: 'CityOnMap' }),
)
