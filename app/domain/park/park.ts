import type { Logo } from './logo.ts'

/** Whose park this is and where it lies; `point` in degrees, WGS 84: its own, or its city's. */
export type Park = {
  name: string
  nameEn: string
  shortName: string
  shortNameEn: string
  cityCode: string
  point: [lng: number, lat: number]
  logo: Logo | null
}
