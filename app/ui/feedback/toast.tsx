import { Notifications, notifications } from '@mantine/notifications'

/** Says that something was done; kept until read, gone after five seconds. */
export function toast(message: string) {
  notifications.show({ message, autoClose: 5_000, color: 'dark', withCloseButton: true })
}

export function Toasts() {
  return <Notifications position="bottom-center" limit={3} />
}
