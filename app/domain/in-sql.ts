/** How the database spells a column: `eventId` stands in the column `event_id`. */
export const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
