import { Notifications, notifications } from '@mantine/notifications'
import { Provided } from '../floating/provided.tsx'
import { kitMessages } from '../messages.ts'
import { localeOfPage, toastLeftEvent, type Undo } from './toast.tsx'

/** Says that something was done, with a way to take it back if there is one; gone after five seconds, eight with `undo`. */
export function show(message: string, undo?: Undo) {
  const id = notifications.show({
    message: undo ? (
      <span className="z-row">
        {message}
        <button
          type="button"
          className="z-link z-tap"
          onClick={() => {
            undo.run()
            notifications.hide(id)
          }}
        >
          {undo.label}
        </button>
        <span className="z-toast-left" aria-hidden="true" />
      </span>
    ) : (
      message
    ),
    autoClose: undo ? 8_000 : 5_000,
    onClose: () => undo?.of && window.dispatchEvent(new CustomEvent(toastLeftEvent, { detail: undo.of })),
    withCloseButton: true,
    closeButtonProps: { 'aria-label': kitMessages[localeOfPage()].close },
  })
}

/** Where they appear. */
export default function Notices() {
  return (
    <Provided>
      <Notifications position="bottom-center" limit={3} />
    </Provided>
  )
}
