export const syllables = [
  ...new Set(
    '华鑫瑞泰盛恒宏达信诚润丰嘉禾博远卓越天成海川星辰云帆锐智启明光凌峰捷安雅正合众联创伟业金源康宁福泽顺通新程德邦永益兴隆国东方南洋西域北长江黄河太平万象',
  ),
]
export const trades =
  '软件 科技 生物医药 新能源 半导体 装备制造 物流 新材料 食品 电子商务 环保 智能装备 汽车零部件 文化传媒 集成电路 大数据 人工智能 医疗器械 航空航天 教育咨询'.split(
    ' ',
  )
export const matters = ['网络不通', '空调不冷', '门禁失灵', '政策咨询', '申请补贴']

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const given = '伟 芳 敏 静怡 志强 磊 建军 洋 勇 艳 文杰 娟 涛 明辉 超 秀霞 平 海燕 晓东 国华'.split(' ')
/** Four hundred invented people. */
export const people = surnames.flatMap((surname) => given.map((name) => surname + name))

/** Two characters in one firm of twenty, in a handful of firms, and in none (of a company's ending, turned round). */
export const words = { common: '软件', rare: '华鑫', absent: '司限' }
