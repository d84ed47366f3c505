let isOwn = false

/**
 * Whose doing it is that the page is read anew: the reader's own is shown as it comes, others' holds its rows in place. What
 * others do while the reader's own is being read is told of by the same reading, and takes nothing from it.
 */
export const readAnew = (own: boolean, read: () => void) => {
  isOwn ||= own
  read()
}
export const isOwnPass = () => isOwn
export const passIsOver = () => {
  isOwn = false
}
