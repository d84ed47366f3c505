import { startEmbedded } from '#db/embedded.server.ts'

// Opens the embedded server on a folder and keeps it until it is killed, so that tests can kill it.
try {
  const { url, adopted, pid } = await startEmbedded(process.argv[2]!)
  console.log(JSON.stringify({ url, adopted, pid: pid() }))
  setInterval(() => {}, 1_000)
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }))
  process.exit(1)
}
