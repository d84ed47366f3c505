/** What `table.column` is called: a firm's field by its label, anything else by the kind of its record. */
export function stayedLabel(
  name: string,
  tables: Record<string, string>,
  fields: Record<string, string>,
): string {
  const [table = '', column = ''] = name.split('.')
  const field = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const isOwn = ['enterprises', 'contacts', 'associations'].includes(table)
  return (isOwn && fields[field]) || tables[table] || name
}
