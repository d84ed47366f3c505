import { at } from '#app/addresses.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { ComparedRecord } from './compared.ts'
import type { ComparedFirm } from './facts.server.ts'
import type { FirmChoice } from './fields.ts'
import { mergeMessages } from './messages.ts'
import { useFactText } from './use-fact-text.tsx'

/** How two records of a kind are spoken of where they stand side by side. */
export type CompareWords = {
  title: string
  label: (name: string) => string
  text: (name: string, record: ComparedRecord) => string
  /** The page for two others of the kind. */
  page: (asked: { survivor: string; absorbed: string }) => string
  /** The name that is not taken is kept as another one. */
  hasAliases: boolean
}

export function useFirmWords(): CompareWords {
  const m = useMessages(mergeMessages)
  const fields: Record<string, string> = useMessages(enterpriseMessages).fields
  const text = useFactText()
  return {
    title: m.title,
    label: (name) => (name === 'place' ? m.place : (fields[name] ?? name)),
    text: (name, firm) => text(name as FirmChoice, firm as unknown as ComparedFirm),
    page: at.merges.new,
    hasAliases: true,
  }
}

export function usePlainWords(kind: 'contact' | 'association'): CompareWords {
  const m = useMessages(mergeMessages)
  const [contact, association] = [
    useMessages(contactMessages).fields,
    useMessages(associationMessages).fields,
  ]
  const fields: Record<string, string> = kind === 'contact' ? contact : association
  const locale = useLocale()
  const { today } = useRootData()
  const text = (name: string, record: ComparedRecord) => {
    const value = name === 'cityCode' ? record.city : record[name]
    if (typeof value === 'boolean') return value ? m.yes : m.no
    if (name.endsWith('On') && value) return formatDay(String(value), locale, today)
    return value ? String(value) : '—'
  }
  return {
    title: m.titles[kind],
    label: (name) => fields[name] ?? name,
    text,
    page: kind === 'contact' ? at.mergesOf.contacts : at.mergesOf.associations,
    hasAliases: false,
  }
}
