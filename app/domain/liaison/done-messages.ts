import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const liaisonDone = defineMessages(
  {
    done: {
      'liaison.assign': '联系干部已指派',
      'liaison.replace': '联系干部已更换',
      'liaison.end': '联系已结束',
      'plans.draft': '方案草稿已保存',
      'plans.update': '方案草稿已保存',
      'plans.publish': '方案已发布',
      'plans.discard': '方案草稿已放弃',
    },
  },
  {
    done: {
      'liaison.assign': 'Cadre assigned',
      'liaison.replace': 'Cadre changed',
      'liaison.end': 'Liaison ended',
      'plans.draft': 'Draft saved',
      'plans.update': 'Draft saved',
      'plans.publish': 'Plan published',
      'plans.discard': 'Draft discarded',
    },
  },
)
