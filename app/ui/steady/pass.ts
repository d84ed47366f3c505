let isOwn = false

/** Whose doing it is that the page is read anew: the reader's own is shown as it comes, others' holds its rows in place. */
export const readAnew = (own: boolean, read: () => void) => {
  isOwn = own
  read()
}
export const isOwnPass = () => isOwn
