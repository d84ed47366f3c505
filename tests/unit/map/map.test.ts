import { readFileSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arcs,
  cityNodes,
  clearOf,
  clusterNodes,
  countGroups,
  donutSegments,
  type MapProject,
  mapGroups,
  onMap,
  parkPoint,
} from '#app/domain/map/map.ts'
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
  city: '北京',
  cityEn: 'Beijing',
  lng: 116.4,
  lat: 39.9,
  team: null,
  teamEn: null,
  stageDays: 1,
  ...facts,
})

const anyProject = fc
  .record({
    group: fc.constantFrom(...mapGroups),
    code: fc.constantFrom('110000', '440300', '310000', null),
    keyBuild: fc.boolean(),
  })
  .map(({ group, code, keyBuild }) =>
    project({ group, keyBuild, cityCode: code, lng: code ? 110 : null, lat: code ? 30 : null }),
  )

describe('the pipeline map', () => {
  test('shows every placed project once: nodes, clusters and rows add up', () => {
    fc.assert(
      fc.property(fc.array(anyProject), (projects) => {
        const placed = onMap(projects).length
        const nodes = cityNodes(projects)
        expect(nodes.reduce((sum, node) => sum + node.total, 0)).toBe(placed)
        const clusters = clusterNodes(nodes, ({ lng, lat }) => ({ x: lng * 3, y: lat * 3 }))
        expect(clusters.reduce((sum, cluster) => sum + cluster.total, 0)).toBe(placed)
        expect(clusters.flatMap(({ cities }) => cities)).toHaveLength(nodes.length)
        for (const node of nodes)
          expect(mapGroups.reduce((sum, group) => sum + node.counts[group], 0)).toBe(node.total)
      }),
    )
  })

  test('keeps key builds and projects without a city off the map', () => {
    expect(onMap([project({ keyBuild: true }), project({ cityCode: null })])).toEqual([])
  })

  test('draws an arc from each other city to the park, none for a city whose projects all left', () => {
    const drawn = arcs(cityNodes([project(), project({ cityCode: '320100', group: 'exit' })]))
    expect(drawn.features.map(({ properties }) => properties!.code)).toEqual(['110000'])
    const [lng, lat] = drawn.features[0]!.geometry.coordinates.at(-1)!
    expect(lng).toBeCloseTo(parkPoint[0], 6)
    expect(lat).toBeCloseTo(parkPoint[1], 6)
  })

  test('a ring never covers the seal, and one that does not stays where it is', () => {
    const place = fc.record({ x: fc.integer({ min: -90, max: 90 }), y: fc.integer({ min: -90, max: 90 }) })
    fc.assert(
      fc.property(place, place, (seal, at) => {
        const clear = clearOf(seal, at)
        expect(Math.hypot(clear.x - seal.x, clear.y - seal.y)).toBeGreaterThan(37.9)
        if (Math.hypot(at.x - seal.x, at.y - seal.y) >= 38) expect(clear).toBe(at)
      }),
    )
  })

  test('a donut’s segments fill the ring without gap or overlap', () => {
    fc.assert(
      fc.property(fc.array(anyProject, { minLength: 1 }), (projects) => {
        const segments = donutSegments(countGroups(projects))
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

  test('names every place in both languages', () => {
    for (const { properties } of read('cn-places').features) {
      expect(properties.short, properties.name).toBeTruthy()
      expect(properties.en, properties.name).toMatch(/^[A-Z][A-Za-z ]+$/)
    }
  })
})
