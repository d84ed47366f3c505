// All we use of Remix that it does not promise. Whoever moves to another version looks here first.

/** In the page: takes the loaders' data, piece by piece. */
export const dataStream = 'window.__remixContext.streamController'

/** On `window`, once the scripts run: says whether a page is on its way. */
export const routerName = '__remixRouter'

/** On `window`, before the scripts run: the list of all routes. */
export const routeList = '__remixManifest'

/** In the browser: the router itself, which knows of every state the page goes through. */
export const pageRouter = () => globalThis.__remixRouter
