import { defineMessages } from '#app/i18n/messages.ts'

/** Words of handing accounts of a ledger to their owners. */
export const staffMessages = defineMessages(
  {
    passwords: {
      title: '首次密码',
      waits: (n: string) => `${n} 个新账号还没有首次密码`,
      act: (n: string) => `发 ${n} 个首次密码`,
      hint: '每人一个，随机生成，只在按下以后显示这一次；库里不存原样。当面告诉本人。安全管理员放行以后，本人登录时把放行码接在密码后面，再换成自己的。',
      word: '首次密码',
    },
    codes: {
      title: '放行首次密码',
      waits: (n: string) => `${n} 个首次密码等放行`,
      act: (n: string) => `放行 ${n} 个`,
      hint: '每人一个放行码，只在按下以后显示这一次。当面告诉本人：登录时接在首次密码后面输入。',
      word: '放行码',
    },
    person: '姓名',
    login: '用户名',
    once: (n: string) => `这 ${n} 行只显示这一次。离开本页以前抄下或复制。`,
    copy: '全部复制',
    back: '回到这份台账',
    nobody: '没有人在等。',
  },
  {
    passwords: {
      title: 'First passwords',
      waits: (n) => `New accounts without a first password: ${n}`,
      act: (n) => `Hand out first passwords (${n})`,
      hint: 'One each, drawn at random, shown this once after you press; it is stored nowhere as it reads. Tell its owner in person. Once the security administrator has released it, she types it with the release code behind it and chooses her own.',
      word: 'First password',
    },
    codes: {
      title: 'Release first passwords',
      waits: (n) => `First passwords that wait for release: ${n}`,
      act: (n) => `Release (${n})`,
      hint: 'One code each, shown this once after you press. Tell its owner in person: she types it behind her first password.',
      word: 'Release code',
    },
    person: 'Name',
    login: 'Username',
    once: (n) => `Shown this once (${n}). Write it down or copy it before you leave the page.`,
    copy: 'Copy all',
    back: 'Back to the ledger',
    nobody: 'Nobody waits.',
  },
)
