import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Layer } from '#app/ui/floating/later-ones.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { useOnceOpen } from '#app/ui/once-open.ts'
import { shellMessages } from '../messages.ts'

/** The keys of every page, listed by `?`. */
export function Keys() {
  const m = useMessages(shellMessages)
  const kit = useMessages(kitMessages)
  const [open, setOpen] = useState(false)
  const wasOpen = useOnceOpen(open)
  useHotkeys([['shift+?', () => setOpen(true)]])
  if (!wasOpen) return null
  return (
    <Layer
      kind="modal"
      opened={open}
      onClose={() => setOpen(false)}
      title={m.keys.title}
      size={440}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <dl className="shell-keylist">
        {Object.entries(m.keys.list).map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Layer>
  )
}
