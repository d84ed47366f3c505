import { createTheme } from '@mantine/core'

// The head of a dialog is no banner of the page.
const plainHead = { defaultProps: { role: 'none' } }

/** Mantine in our tokens; only what floats or is hard to do well comes from it. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--z-font)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { ModalHeader: plainHead, DrawerHeader: plainHead },
})
