import { type ComponentType, createElement, useEffect, useState } from 'react'

type Load<P> = () => Promise<{ default: ComponentType<P> }>

const parts = new Set<() => Promise<unknown>>()
let isAtRest = false

/**
 * A part of the page that nobody sees at first: it is loaded once the page has come to rest, or when it is first drawn
 * before. Until it has come nothing stands in its place; where it could not be loaded, it is tried again at the next turn.
 */
export function later<P extends object>(load: Load<P>): ComponentType<P> {
  let Part: ComponentType<P> | undefined
  let under: Promise<unknown> | undefined
  const ready = () => {
    under ??= load()
      .then((loaded) => {
        Part = loaded.default
      })
      .finally(() => {
        under = undefined
      })
    return under
  }
  parts.add(ready)
  if (isAtRest) void ready().catch(() => {})
  return function Later(props: P) {
    const [, draw] = useState(false)
    // As it was drawn: the part may have come since.
    const drawn = Part
    useEffect(() => {
      if (!drawn)
        void ready().then(
          () => draw(true),
          () => {},
        )
    })
    return drawn ? createElement(drawn, props) : null
  }
}

/** The same for what is not drawn. */
export function alsoLater<T>(load: () => Promise<T>): () => Promise<T> {
  parts.add(load)
  if (isAtRest) void load().catch(() => {})
  return load
}

/** All that the page's own scripts will need later. */
export const loadParts = () => Promise.allSettled([...parts].map((ready) => ready()))

/** Calls when the page has nothing else to do, all that comes later loaded; what is registered from then on comes at once. */
export function atRest(call: () => void): () => void {
  const rest = () => {
    isAtRest = true
    void loadParts()
    call()
  }
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(rest, 1_000)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(rest, { timeout: 3_000 })
  return () => cancelIdleCallback(asked)
}
