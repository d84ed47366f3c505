import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import type { Body, Examples, Lab } from '../lab.ts'

let made = 0
/** A year has one goal: no two examples are of the same. */
let year = 2029
const next = () => {
  made += 1
  return made
}
const named = () => ({ name: `第${next()}处`, nameEn: `Place ${made}` })

/** What a list of the settings takes for a new one. */
const facts: Record<string, (lab: Lab) => Body> = {
  units: named,
  patches: (lab) => ({ ...named(), leadId: lab.person('liaison_cadre') }),
  teams: (lab) => ({
    ...named(),
    leaderIds: [lab.person('liaison_cadre')],
    memberIds: [lab.person('team_member')],
    cityCodes: ['110000'],
  }),
  buildings: () => ({ ...named(), code: `D-${made}`, lng: 121.6, lat: 29.9 }),
  targets: () => {
    year += 1
    return { metric: 'landed', year, value: 20 }
  },
  baselines: () => ({
    metric: 'landed',
    value: 200 + next(),
    qualifier: 'at_least',
    year: 2020,
    source: '报道',
    sourceEn: 'Press',
  }),
}

const examplesOf = (word: string, role: Role): Examples => {
  const add = (lab: Lab) => lab.make(role, 'POST', `/${word}`, { id: uuidv7(), ...facts[word]!(lab) })
  return {
    [`${word}.add`]: { role, of: async (lab) => ({ body: { id: uuidv7(), ...facts[word]!(lab) } }) },
    [`${word}.change`]: {
      role,
      of: async (lab) => {
        const { id, version } = await add(lab)
        const { metric: _, ...changed } = facts[word]!(lab)
        return { path: { id }, body: { version, ...(word === 'targets' ? changed : facts[word]!(lab)) } }
      },
    },
    [`${word}.remove`]: {
      role,
      of: async (lab) => {
        const { id, version } = await add(lab)
        return { path: { id }, body: { version, reason: '不再用' } }
      },
    },
  }
}

/** The version of a topic as it stands. */
const standing = async (lab: Lab, role: Role, topic: string) => {
  const { items } = (await lab.make(role, 'GET', '/settings')) as unknown as {
    items: { topic: string; version: number }[]
  }
  return items.find((one) => one.topic === topic)!.version
}

const topic = (name: string, role: Role, body: () => Body): Examples[string] => ({
  role,
  of: async (lab) => ({ body: { version: await standing(lab, role, name), ...body() } }),
})

/** A logo no other example has. */
const aLogo = async () => {
  const background = { r: next() % 256, g: 35, b: 26 }
  const drawn = await sharp({ create: { width: 96, height: 64, channels: 3, background } })
    .png()
    .toBuffer()
  return { name: '园标.png', logo: drawn.toString('base64') }
}
const logoExamples: Examples = {
  'settings.setLogo': {
    role: 'leader',
    of: async (lab) => ({ body: { version: await standing(lab, 'leader', 'logo'), ...(await aLogo()) } }),
  },
}

/** Someone’s part is missing, and nobody asked for it today. */
const checklistExamples: Examples = {
  'checklist.ask': {
    role: 'system_admin',
    of: async (lab) => {
      await lab.make('leader', 'POST', '/patches', { id: uuidv7(), ...named() })
      await lab.nothingAsked()
      return { body: { id: uuidv7(), item: 'patches' } }
    },
  },
}

const word = () => ({ zh: `词${next()}`, en: `Word ${made}`, usualLevel: 'p3' })
const anEntry = (lab: Lab) =>
  lab.make('system_admin', 'POST', '/entries', { id: uuidv7(), kind: 'ticket_category', ...word() })
const off = (fromDay: string) => ({ fromDay, kind: 'holiday', name: '春节', nameEn: 'Spring Festival' })
const enter = (lab: Lab, day: string) => lab.make('system_admin', 'POST', '/holidays', off(day))
const dayIn = (of: number) => `${of}-02-0${1 + (next() % 9)}`

/** Dictionaries and the calendar. */
const listExamples: Examples = {
  'entries.add': {
    role: 'system_admin',
    of: async () => ({ body: { id: uuidv7(), kind: 'ticket_category', ...word() } }),
  },
  'entries.change': {
    role: 'system_admin',
    of: async (lab) => {
      const { id, version } = await anEntry(lab)
      return { path: { id }, body: { version, ...word() } }
    },
  },
  'limits.set': {
    role: 'leader',
    of: async (lab) => {
      const { items } = (await lab.make('leader', 'GET', '/limits')) as unknown as { items: Body[] }
      const { number: version, ...limits } = items.at(-1)!
      return { body: { ...limits, version, effectiveFrom: dayIn(2031), p0Solve: 240 + next() } }
    },
  },
  'holidays.set': { role: 'system_admin', of: async () => ({ body: off(dayIn(2028)) }) },
  'holidays.clear': {
    role: 'system_admin',
    of: async (lab) => {
      const day = dayIn(2029)
      await enter(lab, day)
      return { body: { day } }
    },
  },
  'holidays.declare': {
    role: 'system_admin',
    of: async (lab) => {
      year += 1
      await enter(lab, dayIn(year))
      return { body: { year, source: '国务院办公厅通知' } }
    },
  },
}

/** The park's own settings. */
export const settingExamples: Examples = {
  ...listExamples,
  ...logoExamples,
  ...checklistExamples,
  ...examplesOf('units', 'system_admin'),
  ...examplesOf('patches', 'leader'),
  ...examplesOf('teams', 'leader'),
  ...examplesOf('buildings', 'leader'),
  ...examplesOf('targets', 'leader'),
  ...examplesOf('baselines', 'leader'),
  'settings.setPark': topic('park', 'leader', () => ({
    ...named(),
    shortName: `园${made}`,
    shortNameEn: `Park${made}`,
    cityCode: '510100',
    lng: 104.1,
    lat: 30.6,
  })),
  'settings.setDuty': topic('duty', 'leader', () => ({ phone: `028-8800${1000 + next()}` })),
  'settings.setPasswords': topic('passwords', 'security_admin', () => ({
    minLength: 10,
    ownAtFirst: true,
    agesAfterDays: 0,
    tries: 20,
    waitMinutes: 15 + (next() % 200),
  })),
  'settings.setHours': topic('hours', 'system_admin', () => ({
    from: '08:30',
    to: `17:${String(10 + (next() % 40)).padStart(2, '0')}`,
    lunchFrom: '12:00',
    lunchTo: '13:30',
  })),
}
