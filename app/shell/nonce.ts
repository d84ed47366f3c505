import { createContext, useContext, useEffect } from 'react'

// Browsers hide a nonce from markup but keep it on the element: styles that appear later need it.
const ofPage =
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')

// The scroll lock of dialogs asks for it under this name.
if (ofPage) Object.assign(globalThis, { __webpack_nonce__: ofPage })

/** The response's CSP nonce on the server, by context: in loader data it would be there to read. */
export const NonceContext = createContext('')

export const useNonce = () => useContext(NonceContext)

let hydrated = false

/** The nonce for style elements: the server's own while hydrating (the markup shows it empty), the page's afterwards. */
export function useStyleNonce() {
  const nonce = useNonce()
  useEffect(() => {
    hydrated = true
  }, [])
  return () => (hydrated ? ofPage : nonce)
}
