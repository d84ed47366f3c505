import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { ofPage } from '#app/ui/nonce.ts'
import { useRootData } from '../root-data.ts'
import { mantineTheme } from './theme.ts'
import './mantine.css'
import './floating.css'

const nonce = () => ofPage

/** What floats is Mantine's; all else of a page does without it. */
export function Provided({ children }: { children: ReactNode }) {
  const { theme } = useRootData()
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
      getStyleNonce={nonce}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
