const digits = '〇一二三四五六七八九'

/** Chinese numerals of a date as digits: `二〇二〇年五月十八日` is `2020年5月18日`; what is none stays. */
export function withoutNumerals(text: string): string {
  return text
    .replace(/[零○]/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((sign) => digits.indexOf(sign)).join(''),
    )
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g, (_, tens: string, ones: string) =>
      String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/g, (sign) => String(digits.indexOf(sign)))
}
