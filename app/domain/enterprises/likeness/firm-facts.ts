/** What two firms are compared by. A firm has the phones of its contact persons; they are compared, never told. */
export type FirmFacts = {
  name: string
  nameEn: string | null
  aliases: readonly string[]
  uscc: string | null
  usccState: 'unverified' | 'verified'
  address: string | null
  phones: readonly string[]
}
