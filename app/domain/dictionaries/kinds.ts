/** The open lists that the office keeps itself. */
export const dictionaryKinds = ['industry', 'ticket_category', 'lost_reason', 'topic', 'exit_reason'] as const
export type DictionaryKind = (typeof dictionaryKinds)[number]
