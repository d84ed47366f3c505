import { createServer } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { clearUpWhenQuiet } from '#scripts/quiet.ts'

afterEach(() => void vi.useRealTimers())

const opened = () => {
  vi.useFakeTimers()
  const server = createServer()
  const collect = vi.fn()
  clearUpWhenQuiet(server, collect, 20_000)
  const ask = (url: string) => server.emit('request', { url }, {})
  return { ask, collect }
}

test('what pages left behind is cleared up once nobody has asked for twenty seconds, not before', () => {
  const { ask, collect } = opened()
  for (let asked = 0; asked < 10; asked += 1) {
    vi.advanceTimersByTime(15_000)
    ask('/today')
  }
  expect(collect).not.toHaveBeenCalled()
  vi.advanceTimersByTime(20_000)
  expect(collect).toHaveBeenCalledTimes(1)
})

test('it is done once for each quiet time', () => {
  const { ask, collect } = opened()
  vi.advanceTimersByTime(3_600_000)
  expect(collect).toHaveBeenCalledTimes(1)
  ask('/enterprises.data?q=a')
  vi.advanceTimersByTime(3_600_000)
  expect(collect).toHaveBeenCalledTimes(2)
})

test('whoever asks for its health keeps nothing awake', () => {
  const { ask, collect } = opened()
  for (let asked = 0; asked < 4; asked += 1) {
    vi.advanceTimersByTime(5_000)
    ask(asked % 2 ? '/healthz' : '/readyz')
  }
  expect(collect).toHaveBeenCalledTimes(1)
})
