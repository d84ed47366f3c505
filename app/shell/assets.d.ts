/** The address of a file that Vite copies under its hash. */
declare module '*.svg?no-inline' {
  const address: string
  export default address
}
