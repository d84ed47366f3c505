/** What the park sets for itself: the first five are one value each, the others have subjects of their own. */
export const settingTopics = [
  'park',
  'logo',
  'hours',
  'passwords',
  'duty',
  'patches',
  'teams',
  'units',
  'buildings',
  'targets',
  'baselines',
  'entries',
  'holidays',
  'limits',
] as const
export type SettingTopic = (typeof settingTopics)[number]
