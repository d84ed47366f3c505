/** How many records of each word hang on one that may be deleted. */
export type Attached = Partial<
  Record<'visits' | 'projects' | 'tickets' | 'plans' | 'tasks' | 'leads' | 'contacts' | 'members', number>
>
