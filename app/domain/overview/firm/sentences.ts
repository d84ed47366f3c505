/** Parts said one after the other; what ends in its own stop gets no second one. */
export function sentences(parts: (string | null | undefined)[], stop: string): string {
  return parts
    .filter((part) => part)
    .map((part) => part?.trim().replace(/[。.]$/, ''))
    .join(stop)
}
