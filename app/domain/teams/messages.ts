import { defineMessages } from '#app/i18n/messages.ts'

export const teamMessages = defineMessages(
  {
    title: '小队',
    none: '还没有小队',
    add: '加小队',
    edit: '修改小队',
    remove: '停用小队',
    removeOf: (name: string) => `停用小队：${name}`,
    removeHint: '停用后不能再选；过去的出访和项目上照样写着它。',
    refusals: {
      missing: '没有这个小队，或已停用。',
      used: '这个小队名下还有 {projects} 个在谈项目，先交给别的小队。',
    },
    fields: {
      name: '名称',
      nameEn: '英文名称',
      leaderIds: '队长',
      memberIds: '队员',
      cityCodes: '目标城市',
      reason: '原因',
    },
    events: {
      'team.added': '加小队',
      'team.changed': '修改小队',
      'team.removed': '停用小队',
      'team.restored': '恢复小队',
    },
    done: { 'teams.add': '小队已加', 'teams.change': '小队已保存', 'teams.remove': '小队已停用' },
  },
  {
    title: 'Teams',
    none: 'No teams yet',
    add: 'Add a team',
    edit: 'Change the team',
    remove: 'Retire the team',
    removeOf: (name) => `Retire the team: ${name}`,
    removeHint: 'It can no longer be chosen; past trips and projects still name it.',
    refusals: {
      missing: 'There is no such team, or it has been retired.',
      used: 'This team still has {projects} open projects; hand them to another first.',
    },
    fields: {
      name: 'Name',
      nameEn: 'Name in English',
      leaderIds: 'Leaders',
      memberIds: 'Members',
      cityCodes: 'Target cities',
      reason: 'Reason',
    },
    events: {
      'team.added': 'Team added',
      'team.changed': 'Team changed',
      'team.removed': 'Team retired',
      'team.restored': 'Team restored',
    },
    done: { 'teams.add': 'Team added', 'teams.change': 'Team saved', 'teams.remove': 'Team retired' },
  },
)
