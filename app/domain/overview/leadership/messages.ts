import { defineMessages } from '#app/i18n/messages.ts'
import { figureMessages } from './figure-messages.ts'

export const leadershipMessages = defineMessages(
  {
    title: '总览',
    asOf: (when: string) => `截至 ${when}`,
    closed: (span: string, day: string) => `${span}，存量截至 ${day}`,
    span: (from: string | null, to: string | null) =>
      !from ? '统计期 全部' : to ? `统计期 ${from} 至 ${to}` : `统计期 ${from} 起`,
    periodLabel: '统计期',
    period: { year: (year: number) => `${year} 年至今`, last: (year: number) => `${year} 年`, all: '累计' },
    print: '打印一页',
    printNote: '标“示例”的企业为虚构演示数据。',
    definition: '口径',
    open: (what: string) => `${what}，打开明细`,
    unit: figureMessages['zh-CN'].unit,
    say: figureMessages['zh-CN'].say,
    listComma: '、',
    sample: '示例',
    define: {
      ladder:
        '存量是此刻处在该阶段的项目；流量是期内首次认定到该阶段的项目，跳级认定注册也算落地。日期都是认定日。流失、搁置、流转、迁出和重点工程不在其中。',
      rates:
        '响应率：期内受理、已首次有效联系或首应时限已过的工单中，按时联系的比例。解决率、满意率：每件只取最近一次有效回访，基本满意算满意。合并、撤回的不计，经办人不填满意度。',
      coverage: '有现任主联系干部或代管人的企业 ÷ 在册落户企业。干部已调离、交接未签的仍计入，另标待交接。',
      books:
        '系统数按本系统登记计算，可点开每一家；媒体报道数是园区当年对外公布的年度数，带“余、多”。两者口径不同，不相加，不相除。',
    },
    ladder: {
      title: '项目阶梯',
      hint: '存量与流量分开计，各阶段不连成漏斗',
      stock: '存量',
      stockHint: '现处该阶段，个',
      flow: '流量',
      flowHint: '期内新到达，个',
      stockOf: (step: string, n: number) => `${step}存量 ${n} 个`,
      flowOf: (step: string, n: number) => `${step}新到达 ${n} 个`,
    },
    rates: {
      title: '三率',
      hint: (span: string) => `${span}，按受理日期，一格一件`,
      allTime: '全部',
      response: '响应率',
      solution: '解决率',
      satisfaction: '满意率',
      cells: (name: string, n: number, of: number) => `${name}：${of} 件中 ${n} 件`,
      none: '没有可计的工单',
      excluded: (out: {
        merged: number
        withdrawn: number
        notYetDue: number
        invalidSample: number
        notYetFollowedUp: number
      }) =>
        [
          out.merged && `合并 ${out.merged} 件不计`,
          out.withdrawn && `撤回 ${out.withdrawn} 件不计`,
          out.notYetDue && `未到首应时限 ${out.notYetDue} 件`,
          out.invalidSample && `三次未接通的无效样本 ${out.invalidSample} 件`,
          out.notYetFollowedUp && `未到回访 ${out.notYetFollowedUp} 件`,
        ]
          .filter(Boolean)
          .join('；') || '没有除外的工单',
    },
    coverage: {
      title: '有主率',
      map: '包片图',
      gaps: (n: number, names: string) => `无干部 ${n}：${names}`,
      pending: (n: number, names: string) => `交接待签 ${n}：${names}`,
      cells: (n: number, of: number) => `${of} 家中 ${n} 家有主`,
      all: '每家都有联系干部',
    },
    books: {
      title: (year: number) => `${year} 年两本账`,
      hint: '两列来源不同，不相加、不相除',
      computed: '系统计算',
      computedHint: '本系统登记，可点开',
      reported: '媒体报道',
      reportedHint: '园区年度数',
      rows: {
        visited_enterprises: '走访企业',
        associations: '行业协会',
        inbound_enterprises: '来园考察',
        landed: '落地',
      },
      units: { visited_enterprises: '家', associations: '家', inbound_enterprises: '家', landed: '个' },
      events: (n: number) => `${n} 次`,
      inPerson: (n: number) => `当面 ${n} 家`,
      batches: (n: number) => `${n} 批`,
      withoutKey: '不含鲲鹏',
      note: (source: string) =>
        `报道数来源：${source}，“+”为原文“余、多”。系统数只含已补录的部分，两者不能互证。`,
    },
  },
  {
    title: 'Overview',
    asOf: (when) => `As of ${when}`,
    closed: (span, day) => `${span}, stocks as of ${day}`,
    span: (from, to) => (!from ? 'All time' : to ? `${from} to ${to}` : `Since ${from}`),
    periodLabel: 'Period',
    period: { year: (year) => `${year} to date`, last: (year) => String(year), all: 'All time' },
    print: 'Print one page',
    printNote: 'Firms marked Sample are fictional.',
    definition: 'Definition',
    open: (what) => `${what}, open the rows`,
    unit: figureMessages.en.unit,
    say: figureMessages.en.say,
    listComma: ', ',
    sample: 'sample',
    define: {
      ladder:
        'Stock is the projects standing on a step now; flow is those first confirmed on it in the period, and whoever skips straight to registration has landed too. Dates are those of confirmation. Lost, shelved, transferred and departed projects and key construction are not in it.',
      rates:
        'Response: of the requests taken in during the period that were contacted or are past their limit, those contacted in time. Solution and satisfaction: the latest valid follow-up of each request; mostly satisfied counts as satisfied. Merged and withdrawn ones are out, and no handler fills in satisfaction.',
      coverage:
        'Resident firms with an active primary cadre or an acting deputy, over all resident firms. A firm whose cadre has left stays counted until the hand-over is signed, and is marked.',
      books:
        'Computed figures count what is recorded here and open firm by firm. Reported figures are what the park published for the year, each "over" a round number. They are defined differently and are neither added nor divided.',
    },
    ladder: {
      title: 'Project ladder',
      hint: 'Stock and flow apart; the steps make no funnel',
      stock: 'Stock',
      stockHint: 'on the step now, projects',
      flow: 'Flow',
      flowHint: 'newly arrived, projects',
      stockOf: (step, n) => `${step}, stock ${n}`,
      flowOf: (step, n) => `${step}, newly arrived ${n}`,
    },
    rates: {
      title: 'Three rates',
      hint: (span) => `${span}, by intake date, one cell a request`,
      allTime: 'All time',
      response: 'Response',
      solution: 'Solution',
      satisfaction: 'Satisfaction',
      cells: (name, n, of) => `${name}: ${n} of ${of}`,
      none: 'No request to count',
      excluded: (out) =>
        [
          out.merged && `${out.merged} merged, not counted`,
          out.withdrawn && `${out.withdrawn} withdrawn, not counted`,
          out.notYetDue && `${out.notYetDue} still within the response limit`,
          out.invalidSample && `${out.invalidSample} invalid after three unanswered calls`,
          out.notYetFollowedUp && `${out.notYetFollowedUp} not followed up yet`,
        ]
          .filter(Boolean)
          .join('; ') || 'Nothing excluded',
    },
    coverage: {
      title: 'Ownership rate',
      map: 'Patch map',
      gaps: (n, names) => `${n} without a cadre: ${names}`,
      pending: (n, names) => `${n} hand-over unsigned: ${names}`,
      cells: (n, of) => `${n} of ${of} firms have a cadre`,
      all: 'Every firm has its cadre',
    },
    books: {
      title: (year) => `Two books of ${year}`,
      hint: 'Two sources, neither added nor divided',
      computed: 'Computed',
      computedHint: 'recorded here, opens',
      reported: 'Reported',
      reportedHint: 'by the park',
      rows: {
        visited_enterprises: 'Firms visited',
        associations: 'Associations',
        inbound_enterprises: 'Came to see',
        landed: 'Landed',
      },
      units: {
        visited_enterprises: 'firms',
        associations: 'bodies',
        inbound_enterprises: 'firms',
        landed: 'projects',
      },
      events: (n) => `${n} visits`,
      inPerson: (n) => `${n} in person`,
      batches: (n) => `${n} receptions`,
      withoutKey: 'without Kunpeng',
      note: (source) =>
        `Source of the reported figures: ${source}; a plus stands for "over". Computed figures hold only what has been entered here; neither proves the other.`,
    },
  },
)
