/** A letter for open browsers: whom it concerns, the event and the record where it stands. */
export type ToBrowsers = { eventId: string; event: string; word: string; id: string; to: string[] }
