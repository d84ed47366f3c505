/** By which way something was done: on a page, by a program, by a task of the server’s own. */
export const ways = ['page', 'api', 'job'] as const
export type Way = (typeof ways)[number]

/** How it ended. */
export const results = ['done', 'refused'] as const
