/** Questions asked at once, each answer under its question's name. */
export async function askAll<T extends object>(asked: { [K in keyof T]: PromiseLike<T[K]> }): Promise<T> {
  const answers = Object.entries<PromiseLike<unknown>>(asked).map(
    async ([name, answer]) => [name, await answer] as const,
  )
  return Object.fromEntries(await Promise.all(answers)) as T
}
