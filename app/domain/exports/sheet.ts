/** What a cell holds: codes and numbers of telephones are text, whatever they look like. */
export type Value = string | number | null

/** A list as its page shows it: a name for each column and a row of values for each record. */
export type Sheet = { columns: readonly string[]; rows: readonly (readonly Value[])[] }

/** So many rows anybody takes of what her page shows; more only a leader, and never more than `atMost` (access.md). */
export const withoutAsking = 200
export const atMost = 5_000

/** How many rows this reader may take at once. */
export const mostFor = (isLeader: boolean) => (isLeader ? atMost : withoutAsking)
