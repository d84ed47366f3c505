type Part = {
  /** A program says its own verdict by its exit. */
  project: 'unit' | 'integration' | 'crash' | 'browser' | 'program'
  files: string[]
  title?: RegExp
}

/** The checks that `npm run test:release -- NAME` runs alone: the same files as `npm test`, at release size, and programs that measure. */
export const checks: Record<string, Part[]> = {
  duplicates: [
    { project: 'unit', files: ['tests/unit/enterprises/likeness'] },
    { project: 'integration', files: ['tests/integration/duplicates'] },
  ],
  reach: [{ project: 'browser', files: ['reach.spec.ts', 'pickers.spec.ts'] }],
  'merge-undo': [{ project: 'integration', files: ['tests/integration/merges'] }],
  faults: [{ project: 'unit', files: ['tests/unit/faults'] }],
  drafts: [{ project: 'browser', files: ['drafts.spec.ts'] }],
  'slow-bodies': [{ project: 'integration', files: ['tests/integration/outages/slow-bodies.test.ts'] }],
  outages: [{ project: 'integration', files: ['tests/integration/outages/outages.test.ts'] }],
  'api-client': [{ project: 'integration', files: ['tests/integration/api'] }],
  summaries: [{ project: 'integration', files: ['tests/integration/metrics/summaries.test.ts'] }],
  growth: [{ project: 'integration', files: ['tests/integration/growth'] }],
  invariants: [
    { project: 'integration', files: ['tests/integration/invariants'] },
    { project: 'integration', files: ['tests/integration/live'], title: /tells nobody an id/ },
    { project: 'unit', files: ['tests/unit/i18n/languages.test.ts'] },
    { project: 'browser', files: ['keeping.spec.ts', 'drafts.spec.ts'] },
  ],
  live: [
    { project: 'browser', files: ['live.spec.ts'], title: /\[live\]/ },
    { project: 'integration', files: ['tests/integration/live'] },
  ],
  'hostile-files': [
    { project: 'unit', files: ['tests/unit/imports/hostile-files.test.ts'] },
    { project: 'program', files: ['tests/release/hostile-files/run.ts'] },
  ],
  'import-resume': [{ project: 'integration', files: ['tests/integration/imports/resume.test.ts'] }],
  // Wants LibreOffice's `soffice`.
  exports: [{ project: 'integration', files: ['tests/integration/exports'] }],
  'round-trip': [{ project: 'integration', files: ['tests/integration/imports/round-trip.test.ts'] }],
  'another-park': [{ project: 'browser', files: ['another-park.spec.ts'] }],
  ledgers: [{ project: 'unit', files: ['tests/unit/imports/ledgers.test.ts'] }],
  sla: [{ project: 'unit', files: ['tests/unit/tickets/sla'] }],
  light: [{ project: 'program', files: ['tests/release/light/run.ts'] }],
  peers: [{ project: 'program', files: ['tests/release/peers/run.ts'] }],
  'phone-weight': [{ project: 'browser', files: ['weight.spec.ts'] }],
  kills: [{ project: 'crash', files: ['tests/crash/kills.test.ts'] }],
  backup: [
    { project: 'crash', files: ['tests/crash/backup.test.ts'] },
    { project: 'unit', files: ['tests/unit/backup', 'tests/unit/doctor', 'tests/unit/deploy'] },
    { project: 'integration', files: ['tests/integration/backup'] },
  ],
  outbox: [{ project: 'integration', files: ['tests/integration/outbox'] }],
  speed: [
    { project: 'integration', files: ['tests/integration/overview/statements.test.ts'] },
    { project: 'program', files: ['tests/release/speed/run.ts'] },
  ],
}
