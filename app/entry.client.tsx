import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { gatherEarlyInput } from '#app/shell/early-input.ts'
import { keepTranslated } from '#app/shell/translated.ts'
import { keepUnsent } from '#app/shell/unsent.ts'
import { loadParts } from '#app/ui/later.tsx'

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

const begin = () =>
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

/**
 * RemixBrowser throws the promise of the page's data when it is first drawn. A press or a key at that moment lets React
 * draw without waiting, which ends in a page that never comes alive (React error 345): so the data is waited for before.
 */
async function dataRead() {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}

// A dialog drawn in the page lies over it once that is live: at once, before anything is typed into it.
const hasDialog = document.querySelector('[data-in-page]') !== null
void Promise.all([dataRead(), hasDialog && loadParts()]).then(begin)
