import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { AssociationCreate, MemberAdd } from '#app/domain/associations/forms.ts'
import { NewAccount, RoleGrant } from '#app/domain/cadres/forms.ts'
import { ContactAdd } from '#app/domain/contacts/forms.ts'
import { EnterpriseCreate, EnterprisePlacement } from '#app/domain/enterprises/forms.ts'
import type { Cell } from '#app/domain/imports/book/book.ts'
import { guessSheet } from '#app/domain/imports/headers/guess.ts'
import { rowReader } from '#app/domain/imports/rows/read.ts'
import type { ReadRow, Spoken } from '#app/domain/imports/rows/row.ts'
import { subjects } from '#app/domain/imports/subjects/index.ts'
import { AssignmentEnd, NewAssignment } from '#app/domain/liaison/forms.ts'
import { NewPolicy } from '#app/domain/policies/forms.ts'
import { NewProject } from '#app/domain/projects/forms.ts'
import { NewAmount } from '#app/domain/projects/parts/forms.ts'
import { Requester, TicketRaise } from '#app/domain/tickets/forms.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { lists } from '#tests/support/ledgers.ts'

const forms: Record<string, z.ZodObject> = {
  enterprises: EnterpriseCreate,
  contacts: ContactAdd,
  placement: EnterprisePlacement,
  associations: AssociationCreate,
  members: MemberAdd,
  assignments: NewAssignment,
  assignmentEnds: AssignmentEnd,
  visits: VisitLog,
  projects: NewProject,
  amounts: NewAmount,
  tickets: TicketRaise,
  requesters: Requester,
  policies: NewPolicy,
  accounts: NewAccount,
  roles: RoleGrant,
}

/** What a ledger says and no form of a new record: that it is an example, and who helps with a project. */
const beside = ['sample', 'collaboratorIds']

describe('a column goes', () => {
  const targets = subjects.flatMap(({ word, parts, targets }) =>
    targets.map(({ part, field }) => [part ? parts[part]?.word : word, field] as const),
  )
  test('to a part that its subject has', () => {
    expect(targets.filter(([word]) => word === undefined)).toEqual([])
  })
  test('to a field that its form takes', () => {
    const takes = (word: string, field: string) => field in forms[word]!.shape || beside.includes(field)
    const strange = targets.filter(([word, field]) => forms[word!] && !takes(word!, field))
    expect(strange).toEqual([])
  })
})

const one = (word: string, heads: string[], cells: Cell[]): ReadRow => {
  const lines = [heads, cells].map((cells, at) => ({ row: at + 1, cells }))
  const guess = guessSheet('', lines, [], { word })!
  expect(guess.left).toEqual([])
  const row = rowReader('', guess, { lists })(lines[1]!) as ReadRow
  expect(row.faults).toEqual([])
  return row
}
/** As it will be sent once what it names has been looked up. */
const sent = ({ values, lookups }: Spoken, also: object = {}) => {
  const many = (field: string) => /Ids$/.test(field)
  const found = Object.keys(lookups).map((field) => [field, many(field) ? [uuidv7()] : uuidv7()])
  return { id: uuidv7(), ...values, ...Object.fromEntries(found), ...also }
}
const partOf = (row: ReadRow, part: string) => row.parts.find((one) => one.part === part)!
const faultsOf = (word: string, body: object) => forms[word]!.safeParse(body).error?.issues ?? []

describe('what a row says is taken by the form it goes to:', () => {
  test('a firm with its contact, placement and cadre', () => {
    const row = one(
      'enterprises',
      [
        '企业名称',
        '信用代码',
        '行业',
        '来源城市',
        '分类',
        '别名',
        '官网',
        '人员数',
        '人员数日期',
        '联系人',
        '职务',
        '电话',
        '邮箱',
        '落户日期',
        '状态',
        '联系干部',
        '联系起始日',
      ],
      [
        '宁波星屿软件有限公司',
        '91330200XX0000019G',
        '软件和信息技术服务业',
        '宁波',
        'A类',
        '星屿、星屿软件',
        'www.xingyu.example.com',
        '200余人',
        '2020-12-31',
        '王总',
        '总经理',
        13800000001,
        'wang@example.com',
        '2020.5.18',
        '落户',
        '陈红',
        '2020-06-01',
      ],
    )
    expect(faultsOf('enterprises', sent(row))).toEqual([])
    expect(faultsOf('contacts', sent(partOf(row, 'contacts'), { enterpriseId: uuidv7() }))).toEqual([])
    expect(faultsOf('placement', sent(partOf(row, 'placement'), { version: 1 }))).toEqual([])
    expect(faultsOf('assignments', sent(partOf(row, 'primary'), { enterpriseId: uuidv7() }))).toEqual([])
  })

  test('an association and its member', () => {
    const row = one(
      'associations',
      ['协会名称', '所在城市', '是否驻园', '领域'],
      ['甬江软件行业协会', '宁波', '是', '软件'],
    )
    expect(faultsOf('associations', sent(row))).toEqual([])
    const member = one(
      'members',
      ['协会', '会员企业', '入会日期'],
      ['甬江软件行业协会', '星屿软件', '2018年3月1日'],
    )
    expect(faultsOf('members', sent(member))).toEqual([])
  })

  test('a project with its amounts', () => {
    const row = one(
      'projects',
      [
        '项目名称',
        '企业名称',
        '类型',
        '来源',
        '来源城市',
        '保密',
        '代号',
        '计划总投资（亿元）',
        '累计到位（元）',
        '企业决定日',
      ],
      [
        '二期研发中心',
        '星屿软件',
        '租赁入驻',
        '以商引商',
        '宁波',
        '是',
        '海星',
        1.2345,
        '1234567.89',
        '2020-12-31',
      ],
    )
    expect(faultsOf('projects', sent(row))).toEqual([])
    const amounts = ['planned', 'arrived'].map((part) => sent(partOf(row, part), { projectId: uuidv7() }))
    expect(amounts.map((sum) => NewAmount.parse(sum).amount)).toEqual([12_345_000_000, 123_456_789])
  })

  test('a visit with its next step and promise', () => {
    const row = one(
      'visits',
      [
        '走访日期',
        '开始时刻',
        '企业',
        '方式',
        '我方人员',
        '对方人员',
        '话题',
        '纪要',
        '下一步',
        '承诺',
        '承诺期限',
      ],
      [
        '2020.5.18',
        '下午2点',
        '星屿软件',
        '外出走访',
        '陈红',
        '王建国（总经理）',
        '办公场地、人才引进',
        '看了场地',
        '给方案',
        '减租',
        '2020-06-30',
      ],
    )
    expect(faultsOf('visits', sent(row))).toEqual([])
  })

  test('a ticket with who raised it', () => {
    const row = one(
      'tickets',
      ['报修时间', '企业', '事项', '类别', '级别', '从哪来', '报修人', '报修电话', '办结期限'],
      [
        '2020-05-18 21:30',
        '星屿软件',
        '停电',
        '水电',
        '特急',
        '电话',
        '王建国',
        '13800000001',
        '2020-05-19 8:00',
      ],
    )
    expect(faultsOf('tickets', sent(row))).toEqual([])
  })

  test('a policy, an assignment and an account', () => {
    const policy = one(
      'policies',
      ['名称', '文号', '层级', '生效日', '失效日', '内容摘要'],
      ['扶持办法', '园发〔2020〕8号', '园区', '2020-03-01', '长期', '补贴'],
    )
    expect(faultsOf('policies', sent(policy))).toEqual([])
    const assignment = one(
      'assignments',
      ['企业', '干部', '角色', '起始日'],
      ['星屿软件', '陈红', 'A角', '2020-01-01'],
    )
    expect(faultsOf('assignments', sent(assignment))).toEqual([])
    const account = one(
      'accounts',
      ['用户名', '姓名', '英文姓名', '单位', '角色', '起始日'],
      ['chenhong', '陈红', 'Chen Hong', '企业服务处', '联系干部', '2020-01-01'],
    )
    expect(faultsOf('accounts', sent(account, { password: 'Fictional-2020' }))).toEqual([])
    expect(faultsOf('roles', sent(partOf(account, 'role'), { accountId: uuidv7() }))).toEqual([])
  })
})
