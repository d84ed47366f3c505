import { createContext, useContext } from 'react'

// In the browser the page's own scripts carry it; there it serves styles that appear later.
const ofPage = typeof document === 'undefined' ? '' : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')

/** The response's CSP nonce. The server hands it down by context: in loader data it would be there to read. */
export const NonceContext = createContext(ofPage)

export const useNonce = () => useContext(NonceContext)
