import { useMemo } from 'react'
import { useDrawnWith } from '#app/ui/drawn-with.ts'
import type { Choice, Choices } from './choices.ts'

/** The filter's choices: as they were sent, or of a page that came as a document as they stand in its own filter. */
export function useChoices(sent: Choices | undefined): Choices {
  const drawn = useDrawnWith<string>()
  return useMemo(() => sent ?? (drawn === undefined ? choicesOnPage() : JSON.parse(drawn)), [sent, drawn])
}

// Read once: the page's own filter is gone when another page stands there, and a list reads its own choices anew.
let onPage: Choices | undefined

function choicesOnPage(): Choices {
  onPage ??= { patches: choicesIn('patch'), industries: choicesIn('industry'), cities: choicesIn('city') }
  return onPage
}

const choicesIn = (name: string) =>
  [...document.querySelectorAll<HTMLOptionElement>(`.z-filters select[name=${name}] option`)]
    .filter(({ value }) => value)
    .map(({ value, text }): Choice => [value, text])
