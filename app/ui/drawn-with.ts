import { createContext, useContext } from 'react'

/**
 * What a page is drawn with on the server and its data leaves out, since the page's own markup says it: by context, as the
 * nonce. In the browser it is undefined, and whoever wants it reads the markup.
 */
export const DrawnWithContext = createContext<unknown>(undefined)

export const useDrawnWith = <T>() => useContext(DrawnWithContext) as T | undefined
