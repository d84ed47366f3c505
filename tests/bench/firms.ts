import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { findableAs } from '#app/domain/findable.server.ts'

const syllables =
  '华鑫瑞泰盛恒宏达信诚润丰嘉禾博远卓越天成海川星辰云帆锐智启明光凌峰捷安雅正合众联创伟业金源康宁福泽顺通新程德邦永益兴隆国东方南洋西域北长江黄河太平万象'
const trades =
  '软件 科技 生物医药 新能源 半导体 装备制造 物流 新材料 食品 电子商务 环保 智能装备 汽车零部件 文化传媒 集成电路 大数据 人工智能 医疗器械 航空航天 教育咨询'.split(
    ' ',
  )

/** Two characters in one firm of twenty, in a handful of firms, and in none (of a company's ending, turned round). */
export const words = { common: '软件', rare: '华鑫', absent: '司限' }

/** Adds `firms` firms with contacts, visits, projects and tickets as the owner of the database at `url`. */
export async function addFirms(url: string, firms: number) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const rows = (names: string[]) =>
    names.map((zh, at) => ({ at, zh, ...findableAs.enterprise({ name: zh }) }))
  const distinct = [...new Set(syllables)]
  try {
    await sql`create temp table bench_syllables (at int, zh text, searched text, sounds text)`
    await sql`insert into bench_syllables ${sql(rows(distinct))}`
    await sql`create temp table bench_trades (at int, zh text, searched text, sounds text)`
    await sql`insert into bench_trades ${sql(rows(trades))}`
    await sql`create temp table bench_sizes as select ${firms}::bigint as firms, ${distinct.length}::int as syllables,
      ${trades.length}::int as trades`
    const statements = readFileSync(new URL('firms.sql', import.meta.url), 'utf8').split(/;\n/)
    for (const statement of statements) if (statement.trim()) await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
