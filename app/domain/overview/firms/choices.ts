export type Choice = [code: string, name: string]

/** What the firms' list can be cut by, in the reader's language. */
export type Choices = { patches: Choice[]; industries: Choice[]; cities: Choice[] }

export type Names = (code: string | null) => string | undefined

/** The names of the cities and trades that rows say by their codes. */
export function namesOf({ cities, industries }: Choices): Names {
  const names = new Map([...cities, ...industries])
  return (code) => (code === null ? undefined : names.get(code))
}
