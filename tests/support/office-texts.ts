/** What the people's words say: each text stands in one record alone, so that an answer holding it shows the record. */
export const said = (record: string, field: string) => `密语·${record}·${field}`

export const deleted = { deletedAt: new Date('2021-02-05T02:00:00Z'), deleteReason: '误录' }
export const shenzhen = '440300'
