import { createContext, useContext } from 'react'

/** The page's nonce, for styles that appear later: browsers hide it from markup but keep it on the element. */
export const ofPage =
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')

// The scroll lock of dialogs asks for it under this name.
if (ofPage) Object.assign(globalThis, { __webpack_nonce__: ofPage })

/** The response's CSP nonce on the server, by context: in loader data it would be there to read. */
export const NonceContext = createContext('')

export const useNonce = () => useContext(NonceContext)
