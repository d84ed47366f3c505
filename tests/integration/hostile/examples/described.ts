import { v7 as uuidv7 } from 'uuid'
import type { Field } from '#app/domain/fields.ts'
import type { Fields, RecordOf } from '#app/domain/record.ts'
import type { Body, Examples, Lab } from '../lab.ts'

type Module = Record<string, RecordOf<Fields>>
/** Every described record by the word of its verbs. */
export const described = Object.entries(
  import.meta.glob<Module>('../../../../app/domain/*/record.ts', { eager: true }),
).map(([path, module]) => [path.split('/').at(-2)!, Object.values(module)[0]!] as const)

/** Where the lab makes what a record may belong to. */
const parents: Record<string, (lab: Lab) => Promise<{ id: string }>> = {
  enterpriseId: (lab) => lab.firm(),
  projectId: (lab) => lab.project(),
}

/** Values of this field that are good as they stand: what it is made with, and what it is changed to. */
const goodFor = ({ is, options }: Field, isNew: boolean) => {
  const good = [
    options?.[0],
    options?.[1],
    '示例',
    '另一例',
    2020,
    2019,
    7,
    8,
    '2021-02-01',
    '2021-02-02',
    true,
  ]
  const [first, second = first] = good.filter((one) => one !== undefined && is.safeParse(one).success)
  return isNew ? first : second
}

async function facts(lab: Lab, { fields }: RecordOf<Fields>, isNew: boolean): Promise<Body> {
  const own = Object.entries(fields).filter(([name]) => !(name in parents))
  const parent = Object.keys(fields).find((name) => name in parents)
  const whose = parent && isNew ? { [parent]: (await parents[parent]!(lab)).id } : {}
  return { ...whose, ...Object.fromEntries(own.map(([name, field]) => [name, goodFor(field, isNew)])) }
}

/** Of a described record that has no example of its own: made with each field, changed in each, taken away. */
export const describedExamples = (done: Examples): Examples =>
  Object.fromEntries(
    described
      .filter(([word]) => !(`${word}.change` in done))
      .flatMap(([word, record]) => {
        const made = async (lab: Lab) => {
          const body = { id: uuidv7(), ...(await facts(lab, record, true)) }
          return lab.make('leader', 'POST', `/${word}`, body)
        }
        const on = (more: (lab: Lab) => Promise<Body>) => async (lab: Lab) => {
          const { id, version } = await made(lab)
          return { path: { id }, body: { version, ...(await more(lab)) } }
        }
        const role = 'leader' as const
        return [
          [
            `${word}.add`,
            {
              role,
              of: async (lab: Lab) => ({ body: { id: uuidv7(), ...(await facts(lab, record, true)) } }),
            },
          ],
          [`${word}.change`, { role, of: on((lab) => facts(lab, record, false)) }],
          [`${word}.remove`, { role, of: on(async () => ({ reason: '记重了' })) }],
        ]
      }),
  )
