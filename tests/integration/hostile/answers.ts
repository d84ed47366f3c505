const han = /\p{Script=Han}/u

/** What an answer says about a form's fields: their names, and the words shown to the person. */
export type Said = { named: string[]; words: string }

/** The refusal in the answer to a data request, whose records are one flat list of names and values, each by its place. */
export function saidByData(text: string): Said {
  const flat = JSON.parse(text.split('\n')[0]!) as unknown[]
  const open = (at: number): unknown => {
    const value = flat[at]
    if (Array.isArray(value)) return value.map((one: number) => open(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [flat[Number(key.slice(1))], one < 0 ? null : open(one)]),
    )
  }
  const at = flat.findIndex(
    (one) => typeof one === 'object' && one !== null && `_${flat.indexOf('fieldMessages')}` in one,
  )
  if (at < 0) return { named: [], words: '' }
  const { message, fieldMessages } = open(at) as { message: string; fieldMessages: Record<string, string> }
  return {
    named: Object.keys(fieldMessages),
    words: [message, ...Object.values(fieldMessages)].join(' '),
  }
}

/** The refusal on a page: the names of the fields marked in its forms, and every word said about them. */
export function saidByPage(text: string): Said {
  const controls = [...text.matchAll(/<(?:input|select|textarea)[^>]*aria-invalid="true"[^>]*>/g)]
  const words = [...text.matchAll(/(?:class="z-error"|role="alert")[^>]*>(.*?)<\/(?:span|p|div|li)>/gs)]
  return {
    named: controls.flatMap(([control]) => / name="([^"]*)"/.exec(control)?.[1] ?? []),
    words: words.map(([, inner]) => inner!.replace(/<[^>]*>/g, '')).join(' '),
  }
}

/** Whether the words are said, and in this language. */
export const isIn = (words: string, language: 'zh-CN' | 'en') =>
  words.trim() !== '' && han.test(words) === (language === 'zh-CN')
