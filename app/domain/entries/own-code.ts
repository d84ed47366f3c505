/** The code of an entry that the office made itself; it never changes. */
export const ownCode = (id: string) => `own_${id.replaceAll('-', '').slice(-16)}`
