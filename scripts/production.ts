// Imported first: React, Remix and our settings read this when they load.
process.env.NODE_ENV = 'production'
