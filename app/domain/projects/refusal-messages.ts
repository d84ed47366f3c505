import { defineMessages } from '#app/i18n/messages.ts'

/** Why something about a project was not done, and who can do it. */
export const projectRefusals = defineMessages(
  {
    refusals: {
      missing: '没有这个项目，或它已被删除。',
      partMissing: '没有这条记录，或它已被删除。',
      card: '你只能看到这个项目的概要。详情由负责人、协办人、所属小分队和领导查看。',
      open: '登记项目由招商队员、队长、联系干部、受理员和领导来做。',
      keyBuild: '重点建设项目由领导登记。',
      edit: '这个项目由负责人、协办人、所属小分队和领导维护。',
      conceal: '是否保密由负责人、队长或领导决定。',
      assign: '负责人和小分队由所属队长或领导指定。',
      apply: '阶段由负责人或所属小分队申请。',
      decide: '这次申请由所属小分队的队长（自己的项目除外）或领导认定。',
      ownApplication: '申请人不能认定自己的申请，请队长或领导认定。',
      withdraw: '只有申请人可以撤回申请。',
      noSuchMove: '从现在的阶段不能这样走。请刷新看项目现在的阶段。',
      applied: '这个项目已有一个申请待认定。等它有结果后再申请。',
      nothingApplied: '没有待认定的申请，可能已被别人处理或撤回。',
      evidence: '还缺要件。',
      reason: '请写明原因。',
      exitReason: '请选择原因。',
      exitRival: '请写明企业选择了哪座城市。',
      related: '所选的对象不存在或已停用。',
    },
  },
  {
    refusals: {
      missing: 'There is no such project, or it was removed.',
      partMissing: 'There is no such record, or it was removed.',
      card: 'You see this project’s card only. Owner, collaborators, the owning team and leadership read the rest.',
      open: 'Projects are opened by team members and leaders, liaison cadres, intake officers and leadership.',
      keyBuild: 'Key build projects are opened by the leadership.',
      edit: 'Owner, collaborators, the owning team and leadership keep this project.',
      conceal: 'Owner, team leader or leadership decide whether a project is confidential.',
      assign: 'Owner and team are named by the team’s leader or the leadership.',
      apply: 'The owner or the owning team applies for a stage.',
      decide: 'The team’s leader (not for an own project) or the leadership decides this application.',
      ownApplication:
        'Applicants do not decide their own application. Ask the team’s leader or the leadership.',
      withdraw: 'Only the applicant may withdraw an application.',
      noSuchMove: 'This move does not lead on from here. Reload to see the present stage.',
      applied: 'An application for this project waits already. Apply again once it is decided.',
      nothingApplied: 'No application waits. Someone may have decided or withdrawn it.',
      evidence: 'Some proof is missing.',
      reason: 'Please say why.',
      exitReason: 'Please choose a reason.',
      exitRival: 'Please say which city the firm chose.',
      related: 'What was chosen does not exist or is no longer active.',
    },
  },
)
