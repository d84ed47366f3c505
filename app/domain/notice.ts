/**
 * Whom an event concerns, by their part in the record (`concerned.server.ts` of the word finds them), and whether it
 * presses: what does not waits a minute for whoever takes it back. `asks`: whoever hears of it has something to do.
 */
export type Notice = { to: readonly string[]; presses: boolean; asks?: boolean }
export type Notices = Readonly<Record<string, Notice>>
