import type { Fields, RecordOf } from '#app/domain/record.ts'

import { locales } from '#app/i18n/messages.ts'
import { firmCodes, firmNames, history } from './firms.ts'
import { type Looked, type Subject, type Synonyms, target, targetsOf } from './subject.ts'

/** What fields of these names are called in ledgers, whatever record they belong to. */
const also: Synonyms = {
  enterpriseId: [...firmNames, '获奖企业', '获奖单位'],
  associationId: ['协会名称', '协会', 'Association'],
  projectId: ['项目名称', '项目', 'Project'],
  name: ['名称', '奖项名称', '资质名称', '称号', 'Award'],
  level: ['层级', '等级', '奖项级别'],
  year: ['年份', '获奖年度', '获奖年份', '认定年度'],
  awardedBy: ['颁发单位', '授予机关', '认定单位', '发证机关', 'Awarding body'],
  text: ['说明', '内容'],
}

const parents: Record<string, Looked> = {
  enterpriseId: 'enterprise',
  associationId: 'association',
  projectId: 'project',
}

/** What else is found by its name. */
const named: Record<string, Looked> = { cityCode: 'city' }

type More = Pick<Subject, 'by' | 'byTitle' | 'changed'>

/** A described record as a subject, with little said of it besides: it can be imported as it is described. */
export function describedSubject<F extends Fields>(
  word: string,
  record: RecordOf<F>,
  more: More = {},
): Subject {
  const fields = Object.entries(record.fields)
  const belongs = fields.map(([name]) => name).filter((name) => name in parents)
  const [telling = ''] =
    fields.find(([, { is, shown }]) => shown !== 'hidden' && !is.safeParse('').success) ?? []
  return {
    word,
    titles: locales.flatMap((locale) =>
      typeof record.words[locale].title === 'string' ? record.words[locale].title : [],
    ),
    needs: belongs.length > 0 ? belongs.map((parent) => [telling, parent]) : [[telling]],
    parts: { history: { word: 'history' } },
    ...more,
    described: record as unknown as RecordOf<Fields>,
    targets: [
      ...targetsOf(record, {
        also,
        specially: Object.fromEntries(
          fields.flatMap(([name]) => {
            const looked = parents[name] ?? named[name]
            return looked ? [[name, { kind: 'looked' as const, looked }]] : []
          }),
        ),
      }),
      ...(belongs.includes('enterpriseId')
        ? [target('enterpriseId', 'code', firmCodes, { looked: 'enterprise', byCode: true })]
        : []),
      ...history,
    ],
  }
}
