import type { z } from 'zod'
import { change, creation, filterOf } from '#app/domain/record.ts'
import { note } from './record.ts'

export const NoteAdd = creation(note)
export type NoteAdd = z.output<typeof NoteAdd>

export const NoteChange = change(note)
export type NoteChange = z.output<typeof NoteChange>

export const NoteFilter = filterOf(note)
