import { IconCamera } from '@tabler/icons-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { alsoLater, later } from '../later.tsx'
import { kitMessages } from '../messages.ts'
import { addressOf } from './drafts.ts'
import { tellUpload, useUpload } from './uploads.ts'

const PickedFile = later(() => import('./picked-file.tsx'))
const shrinking = alsoLater(() => import('./shrink-photo.ts'))

type Props = { name: string; label: string; error?: string; compact?: boolean }
type Picked = { file: File; isOut?: boolean }

const most = 12

/**
 * Photos or papers from the camera or the folder: each with its preview, its size and how much of it has been sent. One
 * taken out while it is on its way stops the sending and can be sent again; what else the form holds stays.
 */
export function FileDrop({ name, label, error, compact }: Props) {
  const m = useMessages(kitMessages)
  const [picked, setPicked] = useState<Picked[]>([])
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  const upload = useUpload(input?.form ? addressOf(input.form) : undefined)
  const isSending = upload?.state === 'sending'

  const latest = useRef<Picked[]>([])
  const keep = (next: Picked[]) => {
    latest.current = next
    setPicked(next)
    if (!input) return
    const transfer = new DataTransfer()
    for (const { file, isOut } of next) if (!isOut) transfer.items.add(file)
    input.files = transfer.files
  }
  // Kept at once, so that a quick submit misses none; each gives way to its lighter self when that is drawn.
  const add = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    if (upload?.state === 'failed') tellUpload(upload.address)
    const fresh = [...(currentTarget.files ?? [])].map((file) => ({ file }))
    keep([...latest.current, ...fresh].slice(0, most))
    for (const { file } of fresh) {
      const lighter = await shrinking().then(
        ({ shrinkPhoto }) => shrinkPhoto(file),
        () => file,
      )
      if (lighter !== file)
        keep(latest.current.map((one) => (one.file === file ? { ...one, file: lighter } : one)))
    }
  }
  const takeOut = (one: Picked) => {
    if (!isSending || one.isOut) return keep(latest.current.filter((other) => other !== one))
    upload.cancel()
    keep(latest.current.map((other) => (other === one ? { ...one, isOut: true } : other)))
  }
  const sendAgain = (one: Picked) => {
    keep(latest.current.map((other) => (other === one ? { file: one.file } : other)))
    input?.form?.requestSubmit()
  }
  const going = picked.filter(({ isOut }) => !isOut)

  return (
    <div className="z-field">
      {!compact && <span className="z-label">{label}</span>}
      <label className="z-drop">
        <input
          ref={setInput}
          type="file"
          name={name}
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={add}
        />
        <IconCamera className="z-icon" />
        <span>{m.addPhotos}</span>
      </label>
      {error ? (
        <span className="z-error">{error}</span>
      ) : (
        !compact && <span className="z-hint">{m.fileRules}</span>
      )}
      {picked.length > 0 && (
        <ul className="z-files" aria-label={label}>
          {picked.map((one, at) => (
            <PickedFile
              key={`${one.file.name}-${at}`}
              file={one.file}
              state={one.isOut ? 'out' : (upload?.state ?? 'waiting')}
              sent={upload?.sent[name]?.[going.indexOf(one)] ?? 0}
              isBusy={isSending}
              onTakeOut={() => takeOut(one)}
              onSendAgain={() => sendAgain(one)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
