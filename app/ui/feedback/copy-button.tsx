import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { kitMessages } from '../messages.ts'

/**
 * 复制到微信: puts a clean block of text on the clipboard, since that is how the office talks. Where a browser has none
 * (plain http) or refuses it, the text stands there selected, to be copied by hand.
 */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const m = useMessages(kitMessages)
  const [copied, setCopied] = useState(false)
  const [isShown, setShown] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.select(), [isShown])
  const copy = async () => {
    const isDone = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(
      () => false,
    )
    if (!isDone) return setShown(true)
    setShown(false)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  const button = (
    <Button type="button" className="z-copy z-noprint" onClick={copy} data-copies={text}>
      {copied ? <IconCheck className="z-icon" /> : <IconCopy className="z-icon" />}
      <span aria-live="polite">{copied ? m.copied : (label ?? m.copy)}</span>
    </Button>
  )
  if (!isShown) return button
  return (
    <span className="z-copied z-noprint">
      {button}
      <label>
        <span className="z-small z-secondary">{m.copyByHand}</span>
        <textarea
          className="z-input"
          ref={box}
          readOnly
          rows={Math.min(text.split('\n').length, 8)}
          value={text}
        />
      </label>
    </span>
  )
}
