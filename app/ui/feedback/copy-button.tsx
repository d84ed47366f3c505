import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '../button.tsx'
import { kitMessages } from '../messages.ts'

/** 复制到微信: puts a clean block of text on the clipboard, since that is how the office talks. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const m = useMessages(kitMessages)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <Button type="button" className="z-copy z-noprint" onClick={copy} data-copies={text}>
      {copied ? <IconCheck className="z-icon" /> : <IconCopy className="z-icon" />}
      <span aria-live="polite">{copied ? m.copied : (label ?? m.copy)}</span>
    </Button>
  )
}
