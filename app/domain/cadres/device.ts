const systems = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

const browsers = [
  ['WeChat', /MicroMessenger/],
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const

/** A browser in two words, `Windows · Chrome`, for recognising one's own devices; undefined when it says neither. */
export function deviceOf(userAgent: string | null): string | undefined {
  const find = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, sign]) => sign.test(userAgent ?? ''))?.[0]
  const known = [find(systems), find(browsers)].filter(Boolean)
  return known.length ? known.join(' · ') : undefined
}
