import { defineMessages } from '#app/i18n/messages.ts'

export const passwordMessages = defineMessages(
  {
    fields: {
      minLength: '密码最少几个字符',
      ownAtFirst: '首次登录必须换成自己的密码',
      agesAfterDays: '密码用多少天要换',
      tries: '输错几次就要等',
      waitMinutes: '等几分钟',
    },
    hints: {
      minLength: '8 到 16 个，都要有三类字符、不含用户名；只管以后设的密码',
      agesAfterDays: '到了天数，下次登录先换密码；0 是不用换',
      tries: '同一个用户名从同一处输错；账号本身不锁，别人乱猜挡不住本人',
    },
  },
  {
    fields: {
      minLength: 'Characters at least',
      ownAtFirst: 'The first sign-in asks for a password of one’s own',
      agesAfterDays: 'Days until a password is changed',
      tries: 'Wrong tries before a wait',
      waitMinutes: 'Minutes to wait',
    },
    hints: {
      minLength: '8 to 16, of three kinds and without the username; it is asked of passwords set from now on',
      agesAfterDays: 'After so many days the next sign-in asks for a new one; 0 is never',
      tries:
        'Of one username from one place; the account itself is not locked, so nobody’s guesses keep its owner out',
    },
  },
)
