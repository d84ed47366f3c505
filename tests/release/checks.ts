type Part = { project: 'unit' | 'integration' | 'crash' | 'browser'; files: string[]; title?: RegExp }

/** The checks that `npm run test:release -- NAME` runs alone: the same files as `npm test`, at release size. */
export const checks: Record<string, Part[]> = {
  reach: [{ project: 'browser', files: ['reach.spec.ts', 'pickers.spec.ts'] }],
  drafts: [{ project: 'browser', files: ['drafts.spec.ts'] }],
  invariants: [{ project: 'integration', files: ['tests/integration/invariants'] }],
}
