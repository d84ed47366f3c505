/**
 * Options of the Remix Vite plugin; vite.config.ts is their only reader.
 * Lazy route discovery stays off: its manifest endpoint can be made to burn seconds of CPU by one anonymous request.
 * @type {NonNullable<Parameters<typeof import('@remix-run/dev').vitePlugin>[0]>}
 */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
}
