import { createTheme } from '@mantine/core'

/** Mantine in our tokens; only what floats or is hard to do well comes from it. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--z-font)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
})
