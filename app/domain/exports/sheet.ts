/** What a cell holds: codes and numbers of telephones are text, whatever they look like. */
export type Value = string | number | null

/** A list as its page shows it: a name for each column and a row of values for each record. */
export type Sheet = { columns: readonly string[]; rows: readonly (readonly Value[])[] }

/** The columns of a list's sheet: what each is called, and what stands there of a row; blank where the page shows nothing. */
export type SheetColumns<R> = readonly (readonly [name: string, value: (row: R) => Value])[]

/** One sheet of a file that is written some rows at a time. */
export type Leaf = {
  title: string
  columns: readonly string[]
  batches: () => AsyncIterable<(readonly Value[])[]>
}

/** So many rows anybody takes of what her page shows; more only with a leader's word, and never more than `atMost` (access.md). */
export const withoutAsking = 200
export const atMost = 5_000
/** A workbook of everything is held by these: so many rows a sheet. */
export const atMostOfAll = 200_000

/** How many hours a file is kept, from the moment it is ready. */
export const hoursKept = 24
