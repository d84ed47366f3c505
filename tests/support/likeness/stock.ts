/** What invented firms are named with: characters in groups of one sound, regions, trades with their English, short forms. */
export type Stock = {
  /** Characters of one sound stand in one group, tones aside. */
  sounds: readonly string[]
  /** City, its province, and its name in English. */
  cities: readonly (readonly [string, string, string])[]
  /** Trade, its short form, its English. */
  trades: readonly (readonly [string, string, string])[]
  streets: readonly string[]
}

/** The names a rule may be tried on while it is written. */
export const open: Stock = {
  sounds:
    '骏俊峻 汐夕曦 岚澜蓝 珩衡蘅 翎聆铃 槿谨瑾 沅垣园 砚彦雁 霁骥 笙声 苇玮炜 棠塘 桐瞳 茗铭 檀潭 芥介 鹿麓 棹照'.split(
      ' ',
    ),
  cities: [
    ['宁波', '浙江', 'Ningbo'],
    ['杭州', '浙江', 'Hangzhou'],
    ['深圳', '广东', 'Shenzhen'],
    ['南京', '江苏', 'Nanjing'],
    ['成都', '四川', 'Chengdu'],
    ['北京', '北京', 'Beijing'],
    ['义乌', '浙江', 'Yiwu'],
    ['西安', '陕西', 'Xi’an'],
  ],
  trades: [
    ['软件', '软件', 'Software'],
    ['科技', '科技', 'Technology'],
    ['信息技术', '信息', 'Information Technology'],
    ['智能科技', '智能', 'Intelligent Technology'],
    ['网络科技', '网络', 'Network Technology'],
    ['数字技术', '数字', 'Digital Technology'],
    ['生物医药', '医药', 'Biopharma'],
    ['智能装备', '装备', 'Intelligent Equipment'],
  ],
  streets: ['扬帆路', '聚贤路', '光华路', '星海南路', '江南路'],
}

/** Names of other characters, cities and trades: what a rule says of them is looked at when it is done. */
export const heldOut: Stock = {
  sounds:
    '枫锋 鸢渊鸳 屿羽禹 泓虹鸿 沐牧 穗邃 芸耘 柯珂 遥瑶 凝柠 漪依 璟憬 椿淳 皓昊灏 翊逸 墨默 弦贤 榕溶'.split(
      ' ',
    ),
  cities: [
    ['苏州', '江苏', 'Suzhou'],
    ['合肥', '安徽', 'Hefei'],
    ['武汉', '湖北', 'Wuhan'],
    ['厦门', '福建', 'Xiamen'],
    ['昆山', '江苏', 'Kunshan'],
    ['上海', '上海', 'Shanghai'],
    ['绍兴', '浙江', 'Shaoxing'],
    ['珠海', '广东', 'Zhuhai'],
  ],
  trades: [
    ['计算机系统', '计算机', 'Computer Systems'],
    ['电子科技', '电子', 'Electronic Technology'],
    ['数据服务', '数据', 'Data Services'],
    ['云计算', '云计算', 'Cloud Computing'],
    ['机器人技术', '机器人', 'Robotics'],
    ['传感技术', '传感', 'Sensing'],
    ['医疗器械', '医疗', 'Medical Devices'],
    ['教育科技', '教育', 'Education Technology'],
  ],
  streets: ['金鸡湖大道', '望江西路', '软件园中路', '环岛东路', '前进西路'],
}
