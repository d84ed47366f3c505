import { oneOf, text } from '#app/domain/forms.ts'

export const formats = ['xlsx', 'csv', 'gbk'] as const
export type Format = (typeof formats)[number]

/** What is asked of every export beside the list's own filter: `purpose` stands in the file and in the audit log. */
export const exportFields = { format: oneOf(formats), purpose: text(60) }
