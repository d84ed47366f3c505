import { startDemoServer } from '../support/demo-server.ts'

/** One production build on one fresh demo for the whole run, kit page included; the workers find it by two variables. */
export default async function setup() {
  process.env.SHOW_KIT = 'on'
  const server = await startDemoServer()
  process.env.E2E_URL = server.url
  process.env.E2E_DATA_DIR = server.dataDir
  return server.stop
}
