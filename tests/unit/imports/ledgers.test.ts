import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { dayCell, lists, readLedger, saying, workbook } from '#tests/support/ledgers.ts'
import { figure } from '#tests/support/release.ts'

// Six ledgers as offices really keep them; what each row says was written down before anything read it.
describe('[ledgers]', () => {
  test('one: firms in GBK, the same firm three times, one cell for a person and a number', async () => {
    const text = [
      '2020年度入园企业台账,,,,,,,,,,',
      '填报单位：园区办,,,,,,,单位：家,,,',
      ',,,,,,,,,,',
      '序号,*企业名称,统一社会信用代码（18位）,所属行业,企业总部所在地,联系人及电话,员工人数,入园时间,驻企服务员,官网,备注说明',
      '1,宁波星屿软件有限公司,91330200XX0000019G,软件和信息技术服务业,宁波市,王总 13800000001,约200人,2020.5.18,陈红,www.xingyu.example.com,',
      '2,宁波星屿软件（有限公司）,９１３３０２００ＸＸ0000019G,软件业,浙江省宁波市鄞州区,王建国（总经理）13800000001；李工 13900000002,200+,2020年5月18日,陈红,,"与上一家""疑似""重复"',
      '3,星屿软件,,软件和信息技术服务业,宁波,,,20200518,,,',
      ',,,,,,,,,,',
      '4,深圳云帆数据科技有限公司,9.13302E+17,互联网,广东省深圳市,李秀英,1.2万人,5/18/2020,张三 李四,,',
      '小计,4家,,,,,,,,,',
      '5,成都蜀芯微电子有限公司,,养殖,成都市,0574-87654321,80-100人,2020年5月,,,',
      '合计,,,,,,约600人,,,,',
      '注：人数为年末数。,,,,,,,,,,',
    ].join('\r\n')
    const { book, sheets } = await readLedger(iconv.encode(text, 'gbk'), { lists })
    const [{ guess, rows, left } = fail()] = sheets
    expect(book.encoding).toBe('gb18030')
    expect(guess).toMatchObject({ word: 'enterprises', from: 4, to: 4, left: [{ heading: '序号' }] })
    expect(left).toEqual([
      { row: 10, left: 'total' },
      { row: 12, left: 'total' },
      { row: 13, left: 'note' },
    ])
    const cadre = (name: string) => ({
      part: 'primary',
      values: { kind: 'primary' },
      lookups: { accountId: [{ kind: 'account', name }] },
    })
    const since = (residentSince: string) => ({ part: 'placement', values: { residentSince } })
    expect(rows.map(saying)).toEqual([
      {
        values: {
          name: '宁波星屿软件有限公司',
          uscc: '91330200XX0000019G',
          industryCode: 'software',
          originCityCode: '330200',
          headcount: 200,
          website: 'www.xingyu.example.com',
        },
        parts: [
          { part: 'contacts', values: { name: '王总', phone: '13800000001' } },
          since('2020-05-18'),
          cadre('陈红'),
        ],
        notes: [['headcount', 'about']],
      },
      {
        values: {
          name: '宁波星屿软件（有限公司）',
          uscc: '91330200XX0000019G',
          originCityCode: '330200',
          headcount: 200,
          headcountAtLeast: true,
        },
        parts: [
          { part: 'contacts', values: { name: '王建国', post: '总经理', phone: '13800000001' } },
          since('2020-05-18'),
          cadre('陈红'),
          { part: 'note', values: { text: '与上一家"疑似"重复' } },
          { part: 'contacts', values: { name: '李工', phone: '13900000002' } },
        ],
        faults: [['industryCode', 'unknownChoice', 'software']],
        notes: [['headcount', 'atLeast']],
      },
      {
        values: { name: '星屿软件', industryCode: 'software', originCityCode: '330200' },
        parts: [since('2020-05-18')],
      },
      {
        values: {
          name: '深圳云帆数据科技有限公司',
          industryCode: 'internet',
          originCityCode: '440300',
          headcount: 12_000,
        },
        parts: [{ part: 'contacts', values: { name: '李秀英' } }, cadre('张三')],
        faults: [
          ['uscc', 'codeBroken'],
          ['placement.residentSince', 'ambiguousDay', '2020-05-18'],
        ],
        notes: [['primary.accountId', 'further', '李四']],
      },
      {
        values: { name: '成都蜀芯微电子有限公司', originCityCode: '510100', headcount: 80 },
        parts: [{ part: 'contacts', values: { phone: '0574-87654321' } }],
        faults: [
          ['industryCode', 'unknownChoice'],
          ['placement.residentSince', 'monthOnly'],
        ],
        notes: [['headcount', 'range']],
      },
    ])
  })

  test('two: projects under a header of two merged lines, 亿元 beside 万元, days of five kinds, a hidden sheet', async () => {
    const file = await workbook([
      {
        name: '招商项目台账',
        merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:H3', 'I3:J3', 'K3:K4', 'L3:L4'],
        rows: [
          ['2020年招商项目台账'],
          [],
          [
            '序号',
            '项目名称',
            '投资方',
            '联系人',
            null,
            null,
            '投资',
            null,
            '时间节点',
            null,
            '项目阶段',
            '招商方式',
          ],
          [
            null,
            null,
            null,
            '姓名',
            '职务',
            '电话',
            '计划总投资（亿元）',
            '累计到位资金（万元）',
            '签约日期',
            '落户日期',
          ],
          [
            1,
            '星屿二期研发中心',
            '宁波星屿软件有限公司',
            '王建国',
            '总经理',
            13800000001,
            1.2,
            3000,
            dayCell('2020-05-18'),
            '2020.8.1',
            '已落户',
            '以商引商',
          ],
          [
            2,
            '云帆华东总部',
            '深圳云帆数据科技有限公司',
            '李秀英',
            null,
            '1.38E+10',
            '约5000万元',
            '300余',
            43969,
            null,
            '在谈',
            '协会推荐',
          ],
          [
            3,
            '蜀芯封测线',
            '成都蜀芯微电子有限公司',
            null,
            null,
            null,
            '≥2',
            '2000-3000',
            '2020年6月30日',
            '20200930',
            '签约',
            '朋友介绍',
          ],
          ['一、重点项目'],
          [
            4,
            '北极光数据平台',
            '北京北极光科技有限公司',
            '赵敏',
            '副总经理',
            '010-87654321',
            '1000万美元',
            '待定',
            '2020-12-01',
            '5/6/2021',
            '搁置',
            null,
          ],
          ['合计', null, null, null, null, null, 3.7, 5300],
        ],
      },
      {
        name: '底稿',
        hidden: true,
        rows: [
          ['项目名称', '计划总投资（亿元）'],
          ['旧项目', 9],
        ],
      },
    ])
    const { book, sheets } = await readLedger(file, { lists })
    const [{ guess, rows, left } = fail(), hidden = fail()] = sheets
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['招商项目台账', false],
      ['底稿', true],
    ])
    expect(hidden).toEqual({ guess: null, rows: [], left: [] })
    expect(guess).toMatchObject({ word: 'projects', from: 3, to: 4, left: [{ heading: '序号' }] })
    expect(left).toEqual([
      { row: 8, left: 'section' },
      { row: 10, left: 'total' },
    ])
    const firm = (name: string) => ({ enterpriseId: [{ kind: 'enterprise', name }] })
    const amount = (kind: string, wan: string) => ({ part: kind, values: { kind, amount: wan } })
    const on = (to: string, onDay: string) => ({ part: to, values: { to, onDay } })
    const standing = (stage: string) => ({ part: 'standing', values: { stage } })
    expect(rows.map(saying)).toEqual([
      {
        values: { title: '星屿二期研发中心', channel: 'enterprise_referral' },
        lookups: firm('宁波星屿软件有限公司'),
        parts: [
          { part: 'contacts', values: { name: '王建国', post: '总经理', phone: '13800000001' } },
          amount('planned', '12000'),
          amount('arrived', '3000'),
          on('signed', '2020-05-18'),
          on('registered', '2020-08-01'),
          standing('registered'),
        ],
      },
      {
        values: { title: '云帆华东总部', channel: 'association' },
        lookups: firm('深圳云帆数据科技有限公司'),
        parts: [
          { part: 'contacts', values: { name: '李秀英' } },
          amount('planned', '5000'),
          amount('arrived', '300'),
          on('signed', '2020-05-18'),
          standing('negotiation'),
        ],
        faults: [['contacts.phone', 'phoneBroken']],
        notes: [
          ['planned.amount', 'about'],
          ['arrived.amount', 'atLeast'],
        ],
      },
      {
        values: { title: '蜀芯封测线' },
        lookups: firm('成都蜀芯微电子有限公司'),
        parts: [
          amount('planned', '20000'),
          amount('arrived', '2000'),
          on('signed', '2020-06-30'),
          on('registered', '2020-09-30'),
          standing('signed'),
        ],
        faults: [['channel', 'unknownChoice']],
        notes: [
          ['planned.amount', 'atLeast'],
          ['arrived.amount', 'range'],
        ],
      },
      {
        values: { title: '北极光数据平台' },
        lookups: firm('北京北极光科技有限公司'),
        parts: [
          { part: 'contacts', values: { name: '赵敏', post: '副总经理', phone: '010-87654321' } },
          on('signed', '2020-12-01'),
          standing('shelved'),
        ],
        faults: [
          ['planned.amount', 'foreignMoney'],
          ['registered.onDay', 'ambiguousDay', '2021-05-06', '2021-06-05'],
        ],
      },
    ])
  })

  test('three: visits and requests in one workbook, with their own days and who wrote them down', async () => {
    const file = await workbook([
      {
        name: '走访记录',
        rows: [
          ['走访记录表'],
          [
            '走访时间',
            '走访企业',
            '走访方式',
            '走访人员',
            '企业参加人',
            '走访地点',
            '走访主题',
            '走访内容',
            '企业诉求',
            '下一步工作',
            '记录人',
          ],
          [
            '2020.5.18 下午2点',
            '宁波星屿软件有限公司',
            '上门走访',
            '陈红、张三',
            '王建国（总经理）',
            '园区3号楼',
            '办公场地、人才引进',
            '看了新办公区',
            '想要500平米',
            '6月前给出方案',
            '陈红',
          ],
          [
            '2020年6月1日',
            '深圳云帆数据科技有限公司、成都蜀芯微电子有限公司',
            '外出',
            '张三 李四',
            '李秀英',
            '深圳',
            '政策',
            '',
            '无',
            '',
            '张三',
          ],
          [dayCell('2020-06-02'), '星屿软件', '来访', '陈红', '', '', '', '来园考察', '', '', ''],
        ],
      },
      {
        name: '企业诉求',
        rows: [
          [
            '提出时间',
            '企业名称',
            '诉求内容',
            '诉求类别',
            '紧急程度',
            '联系人',
            '联系电话',
            '承办人',
            '办理状态',
            '办结日期',
            '处理结果',
          ],
          [
            new Date(Date.UTC(2020, 4, 18, 21, 30)),
            '宁波星屿软件有限公司',
            '3号楼停电',
            '水电',
            '特急',
            '王建国',
            '13800000001',
            '周电工',
            '已办结',
            '2020-05-19',
            '更换空开',
          ],
          ['2020-07-01', '星屿软件', '网速慢', '宽带', '一般', '李工', '', '', '办理中', '', ''],
        ],
      },
    ])
    const { sheets } = await readLedger(file, { lists })
    const [visits = fail(), tickets = fail()] = sheets
    expect(visits.guess).toMatchObject({ word: 'visits', from: 2, to: 2, left: [] })
    const firms = (...names: string[]) => names.map((name) => ({ kind: 'enterprise', name }))
    const ours = (...names: string[]) => names.map((name) => ({ kind: 'account', name }))
    const author = (name: string) => ({
      part: 'history',
      values: {},
      lookups: { author: [{ kind: 'account', name }] },
    })
    expect(visits.rows.map(saying)).toEqual([
      {
        values: {
          startedOn: '2020-05-18',
          startTime: '14:00',
          mode: 'outbound',
          theirs: [{ name: '王建国', post: '总经理' }],
          place: '园区3号楼',
          topics: ['space', 'talent'],
          summary: '看了新办公区',
          needs: '想要500平米',
          tasks: [{ kind: 'next_step', title: '6月前给出方案' }],
        },
        lookups: { enterpriseIds: firms('宁波星屿软件有限公司'), ourIds: ours('陈红', '张三') },
        parts: [author('陈红')],
      },
      {
        values: {
          startedOn: '2020-06-01',
          mode: 'outbound',
          theirs: [{ name: '李秀英' }],
          place: '深圳',
          needs: '无',
        },
        lookups: {
          enterpriseIds: firms('深圳云帆数据科技有限公司', '成都蜀芯微电子有限公司'),
          ourIds: ours('张三', '李四'),
        },
        parts: [author('张三')],
        faults: [['topics', 'unknownChoice', 'policy']],
      },
      {
        values: { startedOn: '2020-06-02', mode: 'inbound', summary: '来园考察' },
        lookups: { enterpriseIds: firms('星屿软件'), ourIds: ours('陈红') },
      },
    ])
    expect(tickets.guess).toMatchObject({ word: 'tickets', left: [] })
    expect(tickets.rows.map(saying)).toEqual([
      {
        values: {
          receivedDay: '2020-05-18',
          receivedTime: '21:30',
          title: '3号楼停电',
          categoryCode: 'power',
          level: 'p0',
          requesters: [{ name: '王建国', phone: '13800000001' }],
        },
        lookups: { enterpriseId: firms('宁波星屿软件有限公司'), handlerId: ours('周电工') },
        parts: [
          { part: 'outcome', values: { state: 'resolved', doneOn: '2020-05-19', solution: '更换空开' } },
        ],
      },
      {
        values: { receivedDay: '2020-07-01', title: '网速慢', level: 'p2', requesters: [{ name: '李工' }] },
        lookups: { enterpriseId: firms('星屿软件') },
        parts: [{ part: 'outcome', values: { state: 'in_progress' } }],
        faults: [['categoryCode', 'unknownChoice']],
      },
    ])
  })

  test('four: codes that Excel destroyed, policies and awards', async () => {
    const file = await workbook([
      {
        name: 'Sheet1',
        rows: [
          ['单位名称', '税号', '联系电话', '注册地址'],
          ['宁波星屿软件有限公司', 9.1330200123456e17, 57487654321, '鄞州区'],
          ['宁波远航信息有限公司', '913302010000190000', '87654321', ''],
          ['宁波海曙智联有限公司', '9.13302E+17', '13800000001/13900000002', null],
          ['宁波奉化云谷有限公司', '91330200XX00000431', '无', null],
        ],
      },
      {
        name: '政策库',
        rows: [
          ['政策名称', '发文字号', '发文机关', '政策级别', '施行日期', '有效期至', '主要内容'],
          ['软件产业扶持办法', '园发〔2020〕8号', '园区管委会', '园区', '2020-03-01', '长期', '房租补贴'],
          ['人才安居细则', '甬政发〔2019〕12号', '市政府', '市级', 43831, '2022年12月31日', '购房补贴'],
        ],
      },
      {
        name: '荣誉',
        rows: [
          ['企业名称', '荣誉名称', '级别', '获奖年份', '颁发单位'],
          ['宁波星屿软件有限公司', '高新技术企业', '国家级', 2020, '科技部'],
          ['星屿软件', '软件百强', '省级', '2019年', '省经信厅'],
        ],
      },
    ])
    const { sheets } = await readLedger(file, { lists })
    expect(sheets.map(({ guess }) => guess?.word).slice(0, 2)).toEqual(['enterprises', 'policies'])
    expect(sheets[0]!.rows.map(saying)).toEqual([
      {
        values: { name: '宁波星屿软件有限公司', address: '鄞州区' },
        faults: [
          ['uscc', 'codeLostDigits'],
          ['contacts.phone', 'phoneLostZero', '057487654321'],
        ],
      },
      {
        values: { name: '宁波远航信息有限公司' },
        faults: [
          ['uscc', 'codeLostDigits'],
          ['contacts.phone', 'noAreaCode'],
        ],
      },
      {
        values: { name: '宁波海曙智联有限公司' },
        parts: [{ part: 'contacts', values: { phone: '13800000001' } }],
        faults: [['uscc', 'codeBroken']],
        notes: [['contacts.phone', 'further', '13900000002']],
      },
      { values: { name: '宁波奉化云谷有限公司', uscc: '91330200XX00000431' } },
    ])
    expect(sheets[1]!.rows.map(saying)).toEqual([
      {
        values: {
          title: '软件产业扶持办法',
          number: '园发〔2020〕8号',
          issuer: '园区管委会',
          level: 'park',
          validFrom: '2020-03-01',
          summary: '房租补贴',
        },
      },
      {
        values: {
          title: '人才安居细则',
          number: '甬政发〔2019〕12号',
          issuer: '市政府',
          level: 'municipal',
          validFrom: '2020-01-01',
          validTo: '2022-12-31',
          summary: '购房补贴',
        },
      },
    ])
    const firm = (name: string) => ({ enterpriseId: [{ kind: 'enterprise', name }] })
    expect(sheets[2]!.rows.map(saying)).toEqual([
      {
        values: { name: '高新技术企业', level: 'national', year: 2020, awardedBy: '科技部' },
        lookups: firm('宁波星屿软件有限公司'),
      },
      {
        values: { name: '软件百强', level: 'provincial', year: 2019, awardedBy: '省经信厅' },
        lookups: firm('星屿软件'),
      },
    ])
  })

  test('five: an English ledger in UTF-16, parted by semicolons', async () => {
    const text = [
      'Resident firms as of 31 Dec 2020',
      '',
      'No.;Company name (required);Credit code;City;Industry;Contact person;Job title;Mobile;E-mail;Staff;Web site;Remarks',
      '1;Star Isle Software Co., Ltd.;91330200XX0000019G;Ningbo;Software and IT services;Lin Hai;CEO;+86 138 0000 0001;lin@example.com;approx. 200;https://star.example.com;"Met at the fair; keen"',
      '2;"Cloud Sail ""Data"" Ltd";;Shenzhen;Internet;Mei Wu;;13900000002;;≥50;;',
      'Total;2;;;;;;;;250;;',
    ].join('\n')
    const { book, sheets } = await readLedger(iconv.encode(text, 'utf-16le', { addBOM: true }), { lists })
    const [{ guess, rows, left } = fail()] = sheets
    expect(book).toMatchObject({ encoding: 'utf-16le', separator: ';' })
    expect(guess).toMatchObject({ word: 'enterprises', from: 3, left: [{ heading: 'No.' }] })
    expect(left).toEqual([{ row: 6, left: 'total' }])
    expect(rows.map(saying)).toEqual([
      {
        values: {
          name: 'Star Isle Software Co., Ltd.',
          uscc: '91330200XX0000019G',
          originCityCode: '330200',
          industryCode: 'software',
          headcount: 200,
          website: 'https://star.example.com',
        },
        parts: [
          {
            part: 'contacts',
            values: { name: 'Lin Hai', post: 'CEO', phone: '+86 138 0000 0001', email: 'lin@example.com' },
          },
          { part: 'note', values: { text: 'Met at the fair; keen' } },
        ],
        notes: [['headcount', 'about']],
      },
      {
        values: {
          name: 'Cloud Sail "Data" Ltd',
          originCityCode: '440300',
          industryCode: 'internet',
          headcount: 50,
          headcountAtLeast: true,
        },
        parts: [{ part: 'contacts', values: { name: 'Mei Wu', phone: '13900000002' } }],
        notes: [['headcount', 'atLeast']],
      },
    ])
  })

  test('six: associations with their members, who looks after whom, and accounts', async () => {
    const file = await workbook([
      {
        name: '协会名录',
        merges: ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'],
        rows: [
          ['协会名称', '所在城市', '联系人', null, '是否驻园'],
          [null, null, '姓名', '电话', null],
          ['甬江软件行业协会', '宁波市', '孙会长', '0574-87650001', '是'],
          ['鹏城智能制造商会', '深圳市', '', '', '×'],
        ],
      },
      {
        name: '会员名单',
        rows: [
          ['协会名称', '会员企业', '入会时间'],
          ['甬江软件行业协会', '宁波星屿软件有限公司', '2018年3月1日'],
          ['甬江软件行业协会', '星屿软件', '2018.3.1'],
        ],
      },
      {
        name: '一户一干部',
        rows: [
          ['企业名称', '联系干部', 'A/B角', '起始日期', '结束日期'],
          ['宁波星屿软件有限公司', '陈红', 'A角', '2020-01-01', ''],
          ['宁波星屿软件有限公司', '张三', '副', '2020-01-01', '2020-06-30'],
        ],
      },
      {
        name: '账号',
        rows: [
          ['用户名', '姓名', '英文姓名', '部门', '角色', '办公电话'],
          ['chenhong', '陈红', 'Chen Hong', '企业服务处', '联系干部', '0574-87650002'],
          ['zhangsan', '张三', 'Zhang San', '招商处', '招商员', ''],
        ],
      },
    ])
    const { sheets } = await readLedger(file, { lists })
    expect(sheets.map(({ guess }) => guess?.word)).toEqual([
      'associations',
      'members',
      'assignments',
      'accounts',
    ])
    expect(sheets.map(({ guess }) => guess?.left)).toEqual([[], [], [], []])
    const [associations, members, assignments, accounts] = sheets.map(({ rows }) => rows.map(saying))
    expect(associations).toEqual([
      {
        values: { name: '甬江软件行业协会', cityCode: '330200', isResident: true },
        parts: [{ part: 'contacts', values: { name: '孙会长', phone: '0574-87650001' } }],
      },
      { values: { name: '鹏城智能制造商会', cityCode: '440300', isResident: false } },
    ])
    const association = [{ kind: 'association', name: '甬江软件行业协会' }]
    expect(members).toEqual([
      {
        values: { sinceOn: '2018-03-01' },
        lookups: { id: association, enterpriseId: [{ kind: 'enterprise', name: '宁波星屿软件有限公司' }] },
      },
      {
        values: { sinceOn: '2018-03-01' },
        lookups: { id: association, enterpriseId: [{ kind: 'enterprise', name: '星屿软件' }] },
      },
    ])
    const pair = (name: string) => ({
      enterpriseId: [{ kind: 'enterprise', name: '宁波星屿软件有限公司' }],
      accountId: [{ kind: 'account', name }],
    })
    expect(assignments).toEqual([
      { values: { kind: 'primary', fromOn: '2020-01-01' }, lookups: pair('陈红') },
      {
        values: { kind: 'deputy', fromOn: '2020-01-01' },
        lookups: pair('张三'),
        parts: [{ part: 'end', values: { toOn: '2020-06-30' } }],
      },
    ])
    const unit = (name: string) => ({ unitId: [{ kind: 'unit', name }] })
    expect(accounts).toEqual([
      {
        values: { username: 'chenhong', name: '陈红', nameEn: 'Chen Hong', officePhone: '0574-87650002' },
        lookups: unit('企业服务处'),
        parts: [{ part: 'role', values: { role: 'liaison_cadre' } }],
      },
      {
        values: { username: 'zhangsan', name: '张三', nameEn: 'Zhang San' },
        lookups: unit('招商处'),
        faults: [['role.role', 'unknownChoice', 'team_member', 'team_leader']],
      },
    ])
    figure('[ledgers] 6 ledgers, 12 sheets read with no manual mapping, every value as written down')
  })
})

function fail(): never {
  throw new Error('no such sheet')
}
