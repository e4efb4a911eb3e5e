import { EventEmitter, once } from 'node:events'
import { statfs } from 'node:fs/promises'
import { type IncomingMessage, type Server } from 'node:http'
import { type Duplex } from 'node:stream'
import next from 'next'
import { connect } from '@/db/client'
import { isMigrated } from '@/db/readiness'
import { databaseUrl, env, isDevelopment } from '@/env'
import { log, silenceConsole } from '../log'
import { listenAddresses } from '../start/addresses'
import { endOnBug, sayReady, stopWhenAsked } from '../start/child'
import { drain } from './drain'
import { type Handler } from './guard'
import { healthChecks } from './health'
import { guardedServer } from './http-server'
import { proxyList } from './inbound-headers'

const FREE_BYTES_MIN = 100 * 1024 * 1024

endOnBug()
const { MZ_ORIGIN: origin, MZ_PROXIES, MZ_DATA_DIR, PORT } = env()

// The framework would hang its own socket handler on our server; it gets this in its place, and hears of reloads only.
const reloads = new EventEmitter()
const app = next({ dev: isDevelopment, dir: process.cwd(), hostname: 'localhost', port: PORT, httpServer: reloads as Server })
await app.prepare()
const pages = app.getRequestHandler()

const probe = connect(databaseUrl('APP'), { max: 1, name: 'readiness' })
const answersHealth = healthChecks(async () => {
  const { bavail, bsize } = await statfs(MZ_DATA_DIR)
  return bavail * bsize > FREE_BYTES_MIN && isMigrated(probe.sql)
})
const handler: Handler = (req, res) => answersHealth(req, res) ? undefined : pages(req, res)

const settings = {
  origin,
  proxies: proxyList(MZ_PROXIES),
  isDevelopment,
  onReloadSocket(req: IncomingMessage, socket: Duplex, head: Buffer) {
    if (!reloads.emit('upgrade', req, socket, head)) socket.destroy()
  },
}
const servers = await Promise.all(listenAddresses(origin).map(async (address) => {
  const server = guardedServer(settings, handler).listen(PORT, address)
  await once(server, 'listening')
  return server
}))
log({ event: 'listening' })
if (!isDevelopment) silenceConsole()
sayReady()

stopWhenAsked(async () => {
  log({ event: 'draining' })
  await drain(servers)
  await Promise.all([app.close(), probe.end()])
})
