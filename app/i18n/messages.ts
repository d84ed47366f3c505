export type Locale = 'zh-CN' | 'en'
export const locales = ['zh-CN', 'en'] as const
export const defaultLocale: Locale = 'zh-CN'

type Shape<M> = {
  [K in keyof M]: M[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : M[K] extends string
      ? string
      : Shape<M[K]>
}

/** Pairs both languages. `en` must have exactly the keys of `zh`, so a missing translation fails the type check. */
export function defineMessages<M extends object>(zh: M, en: NoInfer<Shape<M>>): Record<Locale, Shape<M>> {
  return { 'zh-CN': zh as Shape<M>, en: en as Shape<M> }
}
