import { defineMessages } from '#app/i18n/messages.ts'
import { stageMessages } from '../stages/messages.ts'

const { 'zh-CN': zh, en } = stageMessages

export const rivalMessages = defineMessages(
  {
    title: '备选城市',
    rivalResults: zh.rivalResults,
    fields: { projectId: '项目', cityCode: '城市', name: '名称', offer: '对方条件', result: '结果' },
  },
  {
    title: 'Rival cities',
    rivalResults: en.rivalResults,
    fields: { projectId: 'Project', cityCode: 'City', name: 'Name', offer: 'Their offer', result: 'Result' },
  },
)

export const milestoneMessages = defineMessages(
  {
    title: '里程碑',
    milestoneStates: zh.milestoneStates,
    fields: {
      projectId: '项目',
      position: '顺序',
      name: '名称',
      nameEn: '英文名称',
      state: '状态',
      reachedOn: '完成日',
      note: '说明',
    },
  },
  {
    title: 'Milestones',
    milestoneStates: en.milestoneStates,
    fields: {
      projectId: 'Project',
      position: 'Order',
      name: 'Name',
      nameEn: 'Name in English',
      state: 'State',
      reachedOn: 'Reached on',
      note: 'Note',
    },
  },
)

export const evidenceMessages = defineMessages(
  {
    title: '阶段材料',
    requirements: zh.requirements,
    fields: { projectId: '项目', move: '哪一步', requirement: '材料', description: '说明' },
  },
  {
    title: 'Stage evidence',
    requirements: en.requirements,
    fields: { projectId: 'Project', move: 'Move', requirement: 'Evidence', description: 'Description' },
  },
)
