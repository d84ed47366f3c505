import { createTheme, Drawer, Modal } from '@mantine/core'

// Their head is a heading of the dialog, not a banner of the page.
const plainHead = { attributes: { header: { role: 'none' } } }

/** Mantine in our tokens; only what floats or is hard to do well comes from it. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--z-font)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: plainHead }),
    Drawer: Drawer.extend({ defaultProps: plainHead }),
  },
})
