import { createContext, useContext } from 'react'

/** The response's CSP nonce; empty in the browser, which never needs it again. */
export const NonceContext = createContext('')

export const useNonce = () => useContext(NonceContext)
