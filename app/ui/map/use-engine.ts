import { useCallback, useEffect, useRef, useState } from 'react'
import { canDraw, type Engine, type EngineName, loadEngine } from './engine.ts'

export type MapState = 'starting' | 'drawn' | 'fallen_back' | 'unavailable'

/** Milliseconds until an engine is given up: a foreign host may be silent, our own engine is only slow on a busy phone. */
const patience: Record<EngineName, number> = { mapbox: 8_000, maplibre: 45_000 }

/**
 * Picks the engine and watches over it: Mapbox with a token, else MapLibre. A refused token, a silent host or a dead
 * worker ends in MapLibre, then in the table: never in a blank box (map.md §2).
 */
export function useEngine(token: string | null) {
  const [engine, setEngine] = useState<Engine>()
  const [state, setState] = useState<MapState>('starting')
  const wanted = useRef<EngineName>(token ? 'mapbox' : 'maplibre')

  const start = useCallback(async (name: EngineName) => {
    wanted.current = name
    try {
      setEngine(await loadEngine(name))
    } catch {
      if (name === 'mapbox') return start('maplibre')
      setState('unavailable')
    }
  }, [])

  useEffect(() => {
    if (canDraw()) start(wanted.current)
    else setState('unavailable')
  }, [start])

  const fail = useCallback(() => {
    if (wanted.current === 'mapbox') {
      setEngine(undefined)
      setState('fallen_back')
      start('maplibre')
    } else setState('unavailable')
  }, [start])

  const isDrawn = useRef(false)
  const drawn = useCallback(() => {
    isDrawn.current = true
    setState((state) => (state === 'fallen_back' ? state : 'drawn'))
  }, [])

  useEffect(() => {
    if (!engine) return
    isDrawn.current = false
    const watchdog = setTimeout(() => !isDrawn.current && fail(), patience[engine.name])
    return () => clearTimeout(watchdog)
  }, [engine, fail])

  return { engine, state, fail, drawn }
}
