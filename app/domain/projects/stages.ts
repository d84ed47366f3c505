/** The stages of all templates (domain.md §2.2). `exit` is separate: a lost project keeps the stage it was lost at. */
export const stages = [
  'lead',
  'contact',
  'inspection',
  'negotiation',
  'review',
  'signed',
  'registered',
  'moved_in',
  'operating',
  'started',
  'producing',
] as const
export type Stage = (typeof stages)[number]

export const templates = ['lease_in', 'land_build', 'public_platform', 'key_build'] as const
export type Template = (typeof templates)[number]

export const exits = ['lost', 'shelved', 'transferred', 'left'] as const
export type Exit = (typeof exits)[number]

/** `open` creates, `forward` is one step, `skip` jumps (with a reason), `exit` leaves, `reopen` returns from an exit. */
export const moveKinds = ['open', 'forward', 'skip', 'back', 'exit', 'reopen'] as const
export type MoveKind = (typeof moveKinds)[number]

export const amountKinds = ['planned', 'contracted', 'arrived', 'in_year'] as const
export type AmountKind = (typeof amountKinds)[number]

/** Where a project came from; every project needs one (domain.md §0.1). */
export const channels = [
  'outbound_visit',
  'association',
  'enterprise_referral',
  'ambassador',
  'open_referral',
  'online',
  'online_roadshow',
  'walk_in',
  'fund',
  'scenario',
  'chain',
  'other',
] as const
export type Channel = (typeof channels)[number]
