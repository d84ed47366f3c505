import { expect, test } from 'vitest'
import { type HintSource, hintOf } from '#app/domain/overview/firms/hints.ts'

const today = '2021-02-08'
const firm = (facts: Partial<HintSource>): HintSource => ({
  status: 'prospect',
  tier: null,
  hasCadre: false,
  lastContactOn: null,
  project: null,
  ...facts,
})
const project = (stage: 'contact' | 'negotiation' | 'signed' | 'registered', since: string) => ({
  stage,
  stageSince: new Date(`${since}T10:00:00+08:00`),
  yearOnly: false,
  isAssigned: true,
  lastHeardOn: '2021-02-01' as string | null,
})

test.each([
  [
    '松间链信',
    firm({ project: project('negotiation', '2020-12-08') }),
    { tone: 'red', why: 'stalled', days: 62 },
  ],
  [
    '海塘水数',
    firm({ project: project('signed', '2020-11-04') }),
    { tone: 'red', why: 'unregistered', days: 96 },
  ],
  [
    '衡芥智能',
    firm({ project: { ...project('contact', '2020-06-20'), lastHeardOn: '2021-01-07' } }),
    { tone: 'warn', why: 'silent', days: 32 },
  ],
  ['鹿亭仿真', firm({ status: 'resident', tier: 'b' }), { tone: 'red', why: 'noCadre', days: null }],
  [
    '折桂人才云',
    firm({ status: 'resident', hasCadre: true, project: project('registered', '2020-10-16') }),
    { tone: 'red', why: 'notMovedIn', days: 115 },
  ],
  [
    'long unseen',
    firm({ status: 'resident', hasCadre: true, tier: 'a', lastContactOn: '2021-01-01' }),
    { tone: 'warn', why: 'notSeen', days: 38 },
  ],
  [
    '企云方, landed some day in 2020',
    firm({
      status: 'resident',
      hasCadre: true,
      project: { ...project('registered', '2020-01-01'), yearOnly: true },
    }),
    null,
  ],
  ['just seen', firm({ status: 'resident', hasCadre: true, tier: 'a', lastContactOn: '2021-02-01' }), null],
  ['a prospect without a cadre', firm({}), null],
])('%s', (_, source, hint) => expect(hintOf(source, today)).toEqual(hint))
