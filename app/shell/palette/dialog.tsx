import { useMessages } from '#app/i18n/use-messages.ts'
import Layer from '#app/ui/floating/layer.tsx'
import { shellMessages } from '../messages.ts'
import { Choices } from './choices.tsx'

/** The palette itself, begun anew each of the `times` it is opened. */
export default function Dialog({ open, times, close }: { open: boolean; times: number; close: () => void }) {
  const m = useMessages(shellMessages)
  return (
    <Layer
      kind="modal"
      opened={open}
      onClose={close}
      title={m.search}
      size={900}
      padding={0}
      withCloseButton={false}
      classNames={{ content: 'shell-palette', header: 'shell-palette-head' }}
    >
      <Choices key={times} close={close} />
    </Layer>
  )
}
