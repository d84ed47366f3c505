import { readFileSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alertIn, alertOf } from '#app/domain/map/alerts.ts'
import { arcs } from '#app/domain/map/arcs.ts'
import { type CityCount, cityNodes, groupSums, tallyOf } from '#app/domain/map/cities.ts'
import { frameBox, frameWindow } from '#app/domain/map/frame.ts'
import { clusterNodes, donutSegments, type MapProject, mapGroups } from '#app/domain/map/map.ts'
import { sideOf } from '#app/domain/map/sides.ts'
import { fan, spread } from '#app/domain/map/spread.ts'
import type { CityTrips, MapTrip } from '#app/domain/map/trips.ts'
import { citiesView, wholeChina } from '#app/domain/map/views.ts'
import { baseStyle } from '#app/ui/map/base-style.ts'

const project = (facts: Partial<MapProject> = {}): MapProject => ({
  id: 'p',
  label: '松间链信',
  sample: true,
  stage: 'negotiation',
  exit: null,
  group: 'talk',
  keyBuild: false,
  hidden: false,
  cityCode: '110000',
  labelEn: null,
  warning: null,
  ...facts,
})

const park = { cityCode: '330200', point: [121.62, 29.89] as [number, number] }

const points = ['110000', '440300', '310000'].map((code, at) => ({
  ...{ code, city: code, cityEn: code, lng: 100 + at, lat: 30 },
}))
const anyCount: fc.Arbitrary<CityCount> = fc.record({
  group: fc.constantFrom(...mapGroups),
  city: fc.constantFrom('110000', '440300', '310000', null),
  isKeyBuild: fc.boolean(),
  full: fc.constant(true),
  n: fc.integer({ min: 1, max: 3_000 }),
})

describe('the pipeline map', () => {
  test('shows every placed project once: nodes, clusters, legend and what is off the map add up', () => {
    fc.assert(
      fc.property(fc.array(anyCount), (counts) => {
        const nodes = cityNodes(counts, points, [])
        const tally = tallyOf(counts)
        const placed = nodes.reduce((sum, node) => sum + node.total, 0)
        expect(placed + tally.key + tally.none + tally.hidden).toBe(tally.all)
        expect(mapGroups.reduce((sum, group) => sum + tally.groups[group], 0)).toBe(tally.all - tally.key)
        const clusters = clusterNodes(nodes, ({ lng, lat }) => ({ x: lng * 3, y: lat * 3 }))
        expect(clusters.reduce((sum, cluster) => sum + cluster.total, 0)).toBe(placed)
        expect(clusters.flatMap(({ cities }) => cities)).toHaveLength(nodes.length)
        for (const node of nodes)
          expect(mapGroups.reduce((sum, group) => sum + node.counts[group], 0)).toBe(node.total)
      }),
    )
  })

  test('keeps key builds and projects without a city off the map', () => {
    const count = { group: 'talk', city: '110000', isKeyBuild: false, full: true, n: 2 } as const
    expect(
      cityNodes(
        [
          { ...count, isKeyBuild: true },
          { ...count, city: null },
        ],
        points,
        [],
      ),
    ).toEqual([])
    const warning = { tone: 'red', why: 'stalled', days: 70 } as const
    const named = [project({ keyBuild: true, warning }), project({ warning: { ...warning, days: 62 } })]
    expect(cityNodes([count], points, named)).toMatchObject([{ total: 2, alert: { days: 62, others: 0 } }])
  })

  test('draws an arc to each other city our people went to, none to the park’s own', () => {
    const last: MapTrip = { id: '1', people: [], firms: 0, fromOn: '2021-01-11', toOn: '2021-01-11' } as never
    const city = (code: string, times: number): CityTrips => ({ code, lng: 116.4, lat: 39.9, times, last })
    const drawn = arcs([city('110000', 2), city('330200', 1)], park)
    expect(drawn.features.map(({ properties }) => properties!.code)).toEqual(['110000'])
    const [lng, lat] = drawn.features[0]!.geometry.coordinates.at(-1)!
    expect(lng).toBeCloseTo(park.point[0], 6)
    expect(lat).toBeCloseTo(park.point[1], 6)
  })

  test('says of a place its worst, red before yellow, and how many more there are', () => {
    const warned = (tone: 'red' | 'warn', days: number) => ({
      warning: { tone, why: 'stalled' as const, days },
    })
    const calm = { warning: null }
    expect(alertOf([calm, warned('warn', 90), warned('red', 62), warned('red', 70)])).toMatchObject({
      ...{ tone: 'red', days: 70, others: 2 },
    })
    expect(alertOf([calm, warned('warn', 15)])).toMatchObject({ tone: 'warn', others: 0 })
    expect(alertOf([calm])).toBeNull()
    const [one, two] = [alertOf([warned('warn', 90), warned('warn', 20)]), alertOf([warned('red', 62)])]
    expect(alertIn({ cities: [{ alert: one }, { alert: null }, { alert: two }] })).toMatchObject({
      ...{ tone: 'red', days: 62, others: 2 },
    })
  })

  test('moves crowded rings aside: none covers another or the seal, one that stands free stays, always alike', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 7 }), (places) => {
        const discs = places.map((at) => ({ ...at, r: 20 }))
        const seal = { x: 200, y: 200, r: 18 }
        const moved = spread(discs, [seal])
        expect(spread(discs, [seal])).toEqual(moved)
        for (const [one, at] of moved.entries()) {
          expect(Math.hypot(at.x - seal.x, at.y - seal.y)).toBeGreaterThan(30)
          for (const other of moved.slice(one + 1))
            expect(Math.hypot(at.x - other.x, at.y - other.y)).toBeGreaterThan(34)
        }
      }),
    )
    expect(spread([{ x: 20, y: 30, r: 20 }], [{ x: 200, y: 200, r: 18 }])).toEqual([{ x: 20, y: 30 }])
  })

  test('an opened city’s names stand in a column inside the map, on the side that has room', () => {
    const area = { width: 800, height: 600 }
    expect(fan({ x: 300, y: 300 }, 3, area)).toEqual({
      toRight: true,
      points: [276, 300, 324].map((y) => ({ x: 352, y })),
    })
    expect(fan({ x: 760, y: 10 }, 9, area).toRight).toBe(false)
    expect(fan({ x: 300, y: 300 }, 3, area, [{ x: 420, y: 310 }]).toRight, 'over an island').toBe(false)
    expect(fan({ x: 300, y: 300 }, 3, area, [{ x: 420, y: 500 }]).toRight, 'beside one').toBe(true)
    for (const y of [0, 300, 600])
      for (const point of fan({ x: 100, y }, 9, area).points) {
        expect(point.y).toBeGreaterThanOrEqual(16)
        expect(point.y).toBeLessThanOrEqual(584)
      }
  })

  test('a name stands right of its ring, left where it would cover a ring, an island or a dash, and is short where neither is free', () => {
    const area = { width: 800 }
    const at = { x: 400, y: 300 }
    const free = { rings: [], kept: [], area }
    const long = { width: 200, height: 36 }
    expect(sideOf(at, long, free)).toBe('right')
    expect(sideOf({ x: 700, y: 300 }, long, free), 'at the edge').toBe('left')
    expect(sideOf(at, long, { ...free, kept: [{ x: 560, y: 310 }] }), 'a dash').toBe('left')
    expect(sideOf(at, long, { ...free, kept: [{ x: 560, y: 360 }] }), 'a dash below').toBe('right')
    expect(sideOf(at, long, { ...free, rings: [{ x: 460, y: 290 }] }), 'a ring').toBe('left')
    const between = { ...free, rings: [{ x: 350, y: 310 }], kept: [{ x: 560, y: 310 }] }
    expect(sideOf(at, long, between)).toBeNull()
    expect(sideOf(at, { width: 84, height: 20 }, between), 'its name alone').toBe('right')
  })

  test('a zoomed map says where in China it stands; one that shows all of China says nothing', () => {
    const [[west, south], [east, north]] = wholeChina
    expect(frameWindow({ west, south, east, north })).toBeNull()
    const shown = frameWindow({ west: 112, east: 124, south: 22, north: 32 })!
    expect(shown.x + shown.width).toBeLessThan(frameBox.width)
    expect(shown.y + shown.height).toBeLessThan(frameBox.height)
    expect(shown.width).toBeCloseTo(30.2, 0)
    const beyond = frameWindow({ west: 100, east: 160, south: -20, north: 80 })!
    expect(beyond.x + beyond.width).toBeLessThanOrEqual(frameBox.width)
    expect(beyond.y).toBeGreaterThan(0)
  })

  test('begins with the cities and the park in view, or with all of China where there are none', () => {
    expect(citiesView([], park)).toBe(wholeChina)
    const [[west, south], [east, north]] = citiesView([{ lng: 104, lat: 30.6 }], park)
    expect([west < 104, south < park.point[1], east > park.point[0], north > 30.6]).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  test('a donut’s segments fill the ring without gap or overlap', () => {
    fc.assert(
      fc.property(fc.array(anyCount, { minLength: 1 }), (counts) => {
        const segments = donutSegments(groupSums(counts))
        expect(segments[0]!.from).toBe(0)
        expect(segments.at(-1)!.to).toBeCloseTo(1)
        for (const [at, { to }] of segments.slice(0, -1).entries()) expect(segments[at + 1]!.from).toBe(to)
      }),
    )
  })
})

describe('the base map', () => {
  const color = '#000'
  const palette = {
    ...{ land: color, sea: color, line: color, nation: color },
    ...{ label: color, seaLabel: color, world: color, edge: color, ink: color },
    ...{ red: color, warn: color },
  }
  const read = (name: string) => JSON.parse(readFileSync(`public/map/${name}.geojson`, 'utf8'))

  test.each(['zh-CN', 'en'] as const)('has a valid style in %s, with and without land', (language) => {
    for (const base of ['embedded', 'none'] as const)
      expect(validateStyleMin(baseStyle({ palette, language, base }))).toEqual([])
  })

  test('shows all 34 provinces, the ten dashes and the islands by name', () => {
    expect(read('cn-provinces').features).toHaveLength(34)
    const dashes = read('cn-lines').features.find(
      (one: { properties: { kind: string; name: string } }) => one.properties.kind === 'ten-dash',
    )
    expect(dashes.geometry.coordinates).toHaveLength(10)
    const names = read('cn-places').features.map(
      (one: { properties: { kind: string; name: string } }) => one.properties.name,
    )
    expect(names).toEqual(
      expect.arrayContaining(['台湾省', '钓鱼岛', '赤尾屿', '南海诸岛', '曾母暗沙', '黄岩岛']),
    )
  })

  test('keeps the whole-China frame’s ten dashes as lines, also the one that has two points', () => {
    const frame = readFileSync('public/map/frame.svg', 'utf8')
    const dashes = /id="dashes"[^>]*><path d="([^"]*)"/.exec(frame)?.[1] ?? ''
    expect(dashes.match(/M[\d. ]+L/g)).toHaveLength(10)
  })

  test('names every place in both languages', () => {
    for (const { properties } of read('cn-places').features) {
      expect(properties.short, properties.name).toBeTruthy()
      expect(properties.en, properties.name).toMatch(/^[A-Z][A-Za-z ]+$/)
    }
  })
})
