import { Fragment } from 'react'

/** From where to where in the text, end not included. */
export type Match = readonly [from: number, to: number]

/** Where a word stands in a text as it was typed, for what the browser itself looks through. */
export function matchesOf(text: string, wanted: string): Match[] {
  const from = wanted ? text.toLowerCase().indexOf(wanted) : -1
  return from < 0 ? [] : [[from, from + wanted.length]]
}

/** A name with the letters underlined that answer what was typed. */
export function Marked({ text, matches = [] }: { text: string; matches?: readonly Match[] }) {
  const starts = [0, ...matches.map(([, to]) => to)]
  return (
    <>
      {matches.map(([from, to], place) => (
        <Fragment key={from}>
          {text.slice(starts[place], from)}
          <u>{text.slice(from, to)}</u>
        </Fragment>
      ))}
      {text.slice(starts.at(-1))}
    </>
  )
}
