import { useEffect } from 'react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { TextInput } from '#app/ui/form/field.tsx'
import { TopicChips } from '#app/ui/form/form-parts.tsx'
import type { Pick } from '#app/ui/form/picker.tsx'
import { useLookUp } from '#app/ui/form/use-look-up.ts'
import { visitMessages } from './messages.ts'

type Known = { id: string; name: string; post: string | null }
type Props = {
  firms: Pick[]
  known: Known[]
  chosen: string[]
  others: { name: string; post: string | null }[]
  errorOf: (field: string) => string | undefined
}

/** Their side: the chosen firms' contacts as chips, and one line for someone not yet known. */
export function TheirPeople({ firms, known, chosen, others, errorOf }: Props) {
  const m = useMessages(visitMessages)
  const lookUp = useLookUp<{ items: { id: string; label: string; hint: string | null }[] }>()
  const ids = firms.map(({ id }) => id).join('&enterprise=')
  useEffect(() => {
    if (ids) lookUp.load(at.pick.contacts({ enterprise: ids }))
  }, [ids])
  const offered =
    ids && lookUp.data
      ? lookUp.data.items
      : known.map(({ id, name, post }) => ({ id, label: name, hint: post }))
  const lines = others.length ? others : [{ name: '', post: '' }]
  return (
    <>
      {offered.length > 0 && (
        <TopicChips
          legend={m.contacts}
          name="theirContactIds"
          choices={offered.map(({ id, label, hint }) => ({
            code: id,
            label: hint ? `${label} ${hint}` : label,
          }))}
          chosen={chosen}
        />
      )}
      {lines.map((line, at) => (
        <div className="z-pair" key={at}>
          <TextInput
            label={m.theirName}
            name={`theirs.${at}.name`}
            defaultValue={line.name}
            maxLength={40}
            optional
            error={errorOf(`theirs.${at}.name`)}
          />
          <TextInput
            label={m.theirPost}
            name={`theirs.${at}.post`}
            defaultValue={line.post ?? ''}
            maxLength={40}
            optional
          />
        </div>
      ))}
    </>
  )
}
