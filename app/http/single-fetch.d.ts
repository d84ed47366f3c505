import '@remix-run/node'

// Loaders answer by single fetch: dates and maps arrive as what they are, and the types say so.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}
