/** What the page of duplicates shows: pairs by what was said of them, or merges. */
export const queueTabs = ['open', 'same', 'later', 'different', 'merged'] as const
export type QueueTab = (typeof queueTabs)[number]
