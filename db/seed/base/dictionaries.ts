/** Open lists a new installation starts with (code, Chinese, English); the office may extend them. */
type Words = readonly (readonly [code: string, zh: string, en: string])[]

const industries: Words = [
  ['industrial_internet', '工业互联网', 'Industrial internet'],
  ['industrial_simulation', '工业仿真', 'Industrial simulation'],
  ['industrial_software', '工业软件', 'Industrial software'],
  ['eda', 'EDA 测试', 'EDA and chip testing'],
  ['machine_vision', '机器视觉', 'Machine vision'],
  ['speech_ai', '语音 AI', 'Speech AI'],
  ['artificial_intelligence', '人工智能', 'Artificial intelligence'],
  ['data_governance', '数据治理', 'Data governance'],
  ['blockchain', '区块链存证', 'Blockchain notarisation'],
  ['cyber_security', '网络安全', 'Cyber security'],
  ['domestic_stack', '信创与鲲鹏迁移', 'Domestic IT stack and Kunpeng migration'],
  ['communications', '通信与物联', 'Communications and IoT'],
  ['beidou', '北斗应用', 'BeiDou applications'],
  ['connected_cars', '车联网', 'Connected cars'],
  ['port_shipping', '港航 SaaS', 'Port and shipping SaaS'],
  ['energy', '能源管理', 'Energy management'],
  ['smart_water', '智慧水务', 'Smart water'],
  ['agriculture', '农业数字化', 'Digital agriculture'],
  ['construction', 'BIM 与建造', 'BIM and construction'],
  ['medical_it', '医疗信息化', 'Medical IT'],
  ['education', '智慧教育', 'Smart education'],
  ['hr_saas', 'HR SaaS', 'HR SaaS'],
  ['digital_content', '数字内容', 'Digital content'],
  ['digital_tourism', '数字文旅', 'Digital culture and tourism'],
  ['finance_it', '金融科技', 'Financial technology'],
  ['software_services', '软件与信息服务', 'Software and IT services'],
  ['other', '其他', 'Other'],
]

/** Of those that are not ordinary: what stops a business, what several units do together, what is hard. */
const usualLevels: Record<string, 'p1' | 'p3' | 'p4'> = {
  network_site: 'p1',
  property_repair: 'p1',
  safety_fire: 'p1',
  data_incident: 'p1',
  policy_payout: 'p3',
  talent: 'p3',
  schooling: 'p3',
  space: 'p3',
  project_application: 'p3',
  market_matching: 'p3',
  financing: 'p4',
  legal_labour: 'p4',
}

const ticketCategories: Words = [
  ['policy_consult', '政策咨询', 'Policy advice'],
  ['policy_payout', '政策兑现', 'Policy payout'],
  ['registration', '注册与证照', 'Registration and licences'],
  ['tax_finance', '税务与财务', 'Tax and accounting'],
  ['financing', '融资对接', 'Financing'],
  ['recruitment', '招聘用工', 'Recruitment'],
  ['talent', '人才落户与住房', 'Talent residence and housing'],
  ['schooling', '子女入学', "Children's schooling"],
  ['living', '住宿、食堂与通勤', 'Housing, canteen and commute'],
  ['property_repair', '物业维修', 'Property repair'],
  ['network_site', '网络与现场故障', 'Network and on-site IT'],
  ['space', '场地调整与装修', 'Space and fit-out'],
  ['ip_copyright', '知识产权与软著', 'IP and software copyright'],
  ['project_application', '项目申报', 'Project application'],
  ['market_matching', '市场与场景对接', 'Market and scenario matching'],
  ['legal_labour', '法律与劳动纠纷', 'Legal and labour disputes'],
  ['safety_fire', '安全与消防', 'Safety and fire'],
  ['party_mass', '党建与群团', 'Party-mass and union'],
  ['data_incident', '数据与网络安全事件', 'Data and cyber incident'],
  ['staff_complaint', '对工作人员的投诉', 'Complaint about staff'],
  ['other', '其他', 'Other'],
]

const lostReasons: Words = [
  ['chosen_rival', '选择其他城市', 'Chose a rival city'],
  ['policy_gap', '政策差距', 'Policy gap'],
  ['space', '场地不合适', 'No suitable space'],
  ['cost', '成本', 'Cost'],
  ['talent', '人才不足', 'Lack of talent'],
  ['customer_market', '客户与市场', 'Customers and market'],
  ['financing', '资金问题', 'Financing'],
  ['group_decision', '集团决定', 'Group decision'],
  ['duplicate', '重复登记', 'Duplicate'],
  ['not_qualified', '不符合条件', 'Not qualified'],
  ['unreachable', '联系不上', 'Unreachable'],
]

const exitReasons: Words = [
  ['funding_pending', '融资未到位', 'Funding not in place'],
  ['timing', '企业推迟计划', 'Postponed by the firm'],
  ['group_restructuring', '集团调整', 'Group restructuring'],
  ['awaiting_policy', '等待政策', 'Waiting for a policy'],
  ['better_fit_elsewhere', '更适合兄弟园区', 'Better fit for a sister park'],
  ['relocation', '业务迁移', 'Business moved away'],
  ['lease_end', '租约到期', 'Lease ended'],
  ['other', '其他', 'Other'],
]

const topics: Words = [
  ['space', '场地', 'Space'],
  ['policy', '政策', 'Policy'],
  ['talent', '人才', 'Talent'],
  ['financing', '融资', 'Financing'],
  ['scenario', '市场场景', 'Market and scenarios'],
  ['timing', '落户时间', 'Timing of landing'],
  ['rivals', '别的城市', 'Other cities'],
  ['technology', '产品技术', 'Product and technology'],
  ['cooperation', '合作引荐', 'Cooperation and referral'],
  ['operation', '经营情况', 'How business goes'],
]

const lists = {
  industry: industries,
  ticket_category: ticketCategories,
  lost_reason: lostReasons,
  exit_reason: exitReasons,
  topic: topics,
} as const

export const dictionaryRows = Object.entries(lists).flatMap(([kind, words]) =>
  words.map(([code, zh, en], position) => ({
    kind: kind as keyof typeof lists,
    code,
    zh,
    en,
    position,
    usualLevel: kind === 'ticket_category' ? (usualLevels[code] ?? null) : null,
  })),
)
