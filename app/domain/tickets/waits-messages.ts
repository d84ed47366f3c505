import { defineMessages } from '#app/i18n/messages.ts'

/** For whom a ticket waits, and who is told when it is late. */
export const ticketWaits = defineMessages(
  {
    waits: {
      accept: () => '等受理员受理',
      dispatch: () => '等受理员派单，或首接人自己办',
      signFor: (name: string) => `等 ${name} 签收`,
      resolve: (name: string) => `${name} 在办`,
      park: () => '申请了挂账，等园区领导批',
      decideExtension: () => '申请了延期，等园区领导批',
      takeOver: (name: string) => `首接移交给 ${name}，等对方接收`,
      confirm: () => '等没有参与办理的受理员登记企业的确认',
      followUp: () => '等没有参与办理的回访员回访',
      archive: () => '等归档',
    },
    escalations: { unit: '应报单位负责人', leader: '应报园区领导' },
  },
  {
    waits: {
      accept: () => 'Waits for the intake desk to accept it',
      dispatch: () => 'Waits for the intake desk to dispatch it, or for its first receiver',
      signFor: (name: string) => `Waits for ${name} to sign for it`,
      resolve: (name: string) => `${name} is working on it`,
      park: () => 'Parking was asked for; the leadership decides',
      decideExtension: () => 'An extension was asked for; the leadership decides',
      takeOver: (name: string) => `First receipt handed to ${name}, not accepted yet`,
      confirm: () => 'Waits for intake, not those who handled it, to record the firm’s word',
      followUp: () => 'Waits for a follow-up officer who took no part',
      archive: () => 'Waits to be archived',
    },
    escalations: {
      unit: 'Late enough to tell the head of unit',
      leader: 'Late enough to tell the leadership',
    },
  },
)
