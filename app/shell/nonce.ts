import { createContext, useContext } from 'react'

// In the browser the page's own scripts carry it; there it serves styles that appear later.
const ofPage =
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')

// The scroll lock of dialogs asks for it under this name.
if (ofPage) Object.assign(globalThis, { __webpack_nonce__: ofPage })

export const NonceContext = createContext(ofPage)

export const useNonce = () => useContext(NonceContext)
