/** The park's logo as it is kept: its bytes lie by their hash with all other files; `width` and `height` in pixels. */
export type Logo = {
  sha256: string
  mime: string
  size: number
  width: number
  height: number
  /** What its file was called. */
  name: string
}

/** Bytes of a file that is taken. */
export const heaviestLogo = 256 * 1024
/** Pixels of the shorter side, at least. */
export const smallestLogo = 64
/** So many times as wide as high, and as high as wide, at most: beside the park's name it has one line. */
export const widestLogo = 4
export const highestLogo = 1.5

/** Where browsers fetch the logo: by its hash, so that they may keep it for good. */
export const logoFolder = '/logo/'

const lineHeight = 24

/** What the frame of every page draws: the address, and how wide it stands at a line's 24 px. */
export const shownLogo = ({ sha256, width, height }: Logo) => ({
  src: `${logoFolder}${sha256}`,
  width: Math.round((lineHeight * width) / height),
})
