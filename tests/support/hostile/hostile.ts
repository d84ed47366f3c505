import type { BookFaultCode } from '#app/domain/imports/book/fault.ts'

/** A file that nobody sends by mistake: what it is, by what name it is refused, and how it is made. */
export type Hostile = [what: string, refused: BookFaultCode, make: () => Buffer]
