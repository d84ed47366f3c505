import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { gatherEarlyInput } from '#app/shell/early-input.ts'
import { keepTranslated } from '#app/shell/translated.ts'
import { keepUnsent } from '#app/shell/unsent.ts'

keepUnsent(window)
keepTranslated(window)
const tellEarlyInput = gatherEarlyInput(document)

/** Its effect runs after those of everything inside: all of the page is live. */
function Live({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.live = ''
    tellEarlyInput()
  }, [])
  return children
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Live>
        <RemixBrowser />
      </Live>
    </StrictMode>,
  )
})
