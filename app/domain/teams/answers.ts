import { team } from './record.ts'

const { leaderIds, memberIds } = team.fields

/** Who leads a team today, and who else is in it. */
export const peopleAnswered = Object.fromEntries(
  Object.entries({ leaderIds, memberIds }).map(([name, { said }]) => [
    name,
    said.describe(name === 'leaderIds' ? 'Who leads it today.' : 'Who else is in it today.'),
  ]),
)
