import { defineMessages } from '#app/i18n/messages.ts'

export const settingPageMessages = defineMessages(
  {
    title: '设置',
    history: '经过',
    never: '还没有人改过',
    installed: '安装时',
    doing: { added: '加了', changed: '改了', removed: '停用了' },
    logo: {
      title: '园标',
      label: '图片',
      hint: 'PNG、JPG 或 WebP，不超过 256 kB，宽和高都至少 64 像素。印在左上角、登录页和打印件的抬头。',
      none: '还没有园标，各处印的是简称的第一个字。',
      set: '换上',
      remove: '去掉园标',
      doing: { added: '加了园标', changed: '换了园标', removed: '去掉了园标' },
    },
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    fact: (label: string, value: string) => `${label} ${value}`,
    holdsAtOnce: '保存后马上生效',
    usual: '还没有人设过，下面是默认的。',
    keptBy: (role: string) => `这一项由${role}来设，这里只看。`,
    roles: { leader: '园区领导', system_admin: '系统管理员', security_admin: '安全管理员' },
    topics: {
      park: { title: '园区信息', why: '园名印在登录页和打印件上；城市定地图上的印和弧线。' },
      buildings: { title: '楼宇', why: '楼名和门码，贴在门上扫码报工单；点位画在园区图上。' },
      patches: { title: '片和片长', why: '企业分到片，片长看片里每家企业的方案和工单。' },
      teams: { title: '小队', why: '外出招商的人和去的城市；队长认定本队的项目进度。' },
      duty: { title: '值班电话', why: '下班、午休和放假时打这个电话；报工单的页上写着它。' },
      limits: { title: '服务时限', why: '工单的响应、到场和办结时限。每次修改另立一版，从写明的那天起用。' },
      targets: { title: '年度目标', why: '总览拿它算完成多少、时序多少。' },
      baselines: { title: '历史口径数', why: '系统启用前报过的数，和算出来的数并列，从不相加。' },
      units: { title: '单位', why: '账号属于单位，工单派到单位。' },
      holidays: {
        title: '节假日',
        why: '工作日期限按它数。国务院每年秋天发下一年的安排，录全以前下一年的期限都是暂定。',
      },
      entries: {
        title: '行业、类别、话题、原因',
        why: '各处下拉里的词。用过的词不删，只停用；改名后旧记录跟着改名。',
      },
      passwords: { title: '密码规则', why: '设新密码时按它检查，登录时按它数输错的次数。' },
      hours: { title: '上班时间', why: '急件在上班时间里按上班的时限响应，其余时间和午休按下班的时限。' },
    },
  },
  {
    title: 'Settings',
    history: 'History',
    never: 'Nobody has changed it yet',
    installed: 'At installation',
    doing: { added: 'added', changed: 'changed', removed: 'retired' },
    logo: {
      title: 'Logo',
      label: 'Picture',
      hint: 'PNG, JPEG or WebP, at most 256 kB, at least 64 pixels wide and high. It stands at the upper left, on the sign-in page and at the head of prints.',
      none: 'No logo yet; the first character of the short name stands for it.',
      set: 'Use it',
      remove: 'Take it away',
      doing: { added: 'added the logo', changed: 'changed the logo', removed: 'took the logo away' },
    },
    fromTo: (before, after) => `${before} → ${after}`,
    fact: (label, value) => `${label}: ${value}`,
    holdsAtOnce: 'Takes effect when saved',
    usual: 'Nobody has set it yet; this is the default.',
    keptBy: (role) => `Kept by the ${role}; here it is only read.`,
    roles: {
      leader: 'park leadership',
      system_admin: 'system administrator',
      security_admin: 'security administrator',
    },
    topics: {
      park: {
        title: 'The park',
        why: 'The name stands on the sign-in page and on prints; the city places the seal and the arcs on the map.',
      },
      buildings: {
        title: 'Buildings',
        why: 'Names and door codes, scanned at the door to raise a request; points for the plan of the park.',
      },
      patches: {
        title: 'Patches and leads',
        why: 'Firms belong to patches; a lead sees the plans and requests of every firm in theirs.',
      },
      teams: {
        title: 'Teams',
        why: 'Who travels, and to which cities; a leader confirms the stages of the team’s projects.',
      },
      duty: {
        title: 'Duty phone',
        why: 'Called when the office is closed, at lunch and on holidays; it stands where a request is raised.',
      },
      limits: {
        title: 'Service limits',
        why: 'How soon a request is answered and resolved; a new version says from which day it holds.',
      },
      targets: {
        title: 'Yearly targets',
        why: 'The overview measures what is done, and the year gone, by it.',
      },
      baselines: {
        title: 'Reported figures',
        why: 'What was reported before this system; it stands beside what is counted and is never added to it.',
      },
      units: { title: 'Units', why: 'Accounts belong to units, and requests go to them.' },
      holidays: {
        title: 'Holidays',
        why: 'Working days are counted by them. The State Council decrees next year’s each autumn; until they are entered, limits in that year are provisional.',
      },
      entries: {
        title: 'Industries, categories, topics, reasons',
        why: 'The words to choose from. What was used is never deleted, only retired; old records take the new name.',
      },
      passwords: {
        title: 'Passwords',
        why: 'A new password is checked by it, and wrong ones at the sign-in are counted by it.',
      },
      hours: {
        title: 'Working hours',
        why: 'Urgent requests have one limit in these hours, and another one outside them and at lunch.',
      },
    },
  },
)
