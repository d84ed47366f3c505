import { IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatBytes } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '../messages.ts'
import { uploadMessages } from './upload-messages.ts'

type Props = {
  file: File
  /** `out` was taken out while it was on its way: it waits to be sent again or forgotten. */
  state: 'waiting' | 'sending' | 'failed' | 'out'
  /** Bytes that have left. */
  sent: number
  isBusy: boolean
  onTakeOut: () => void
  onSendAgain: () => void
}

/** One file of a form: what it is, how large, how far, and what can be done about it. */
export default function PickedFile({ file, state, sent, isBusy, onTakeOut, onSendAgain }: Props) {
  const m = useMessages(uploadMessages)
  const kit = useMessages(kitMessages)
  const preview = usePreview(file)
  const percent = file.size ? Math.floor((sent / file.size) * 100) : 100
  const mayBeSent = (state === 'failed' || state === 'out') && !isBusy
  const size = formatBytes(file.size)
  return (
    <li className="z-file">
      {preview ? <img src={preview} alt={file.name} /> : <span className="z-file-kind" aria-hidden="true" />}
      <span className="z-file-words">
        <span className="z-file-name">{file.name}</span>
        <span className="z-small z-secondary z-file-state" role={state === 'sending' ? undefined : 'status'}>
          {size}
          {state === 'sending' && ` · ${percent < 100 ? m.percent(percent) : m.arrived}`}
          {state === 'failed' && ` · ${m.failed}`}
          {state === 'out' && ` · ${m.out}`}
        </span>
        {state === 'sending' && <progress max={100} value={percent} aria-label={m.progressOf(file.name)} />}
      </span>
      {mayBeSent && (
        <button type="button" className="z-file-do" aria-label={m.sendAgain(file.name)} onClick={onSendAgain}>
          <IconRefresh className="z-icon" />
          {m.again}
        </button>
      )}
      <button
        type="button"
        className="z-file-do"
        aria-label={state === 'sending' ? m.cancel(file.name) : kit.remove(file.name)}
        onClick={onTakeOut}
      >
        <IconX className="z-icon" />
      </button>
    </li>
  )
}

/** The picture's address in this browser, while it is shown. */
function usePreview(file: File) {
  const [preview, setPreview] = useState<string>()
  useEffect(() => {
    if (!file.type.startsWith('image/')) return
    const url = URL.createObjectURL(file)
    setPreview(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  return preview
}
