import { at } from '#app/addresses.ts'

/** Notes that a notice was read while its reader goes where it leads; if that fails, it stays unread. */
export const noteRead = (id: string) =>
  void fetch(at.api.do('notices.read'), {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id }),
  }).catch(() => undefined)
