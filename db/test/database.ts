import { randomBytes } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { afterAll, inject } from 'vitest'
import { type Client, connect } from '../client'

export interface TestDatabase {
  /** As the web logs in: behind every wall. */
  app: Client
  worker: Client
  auditor: Client
  /** The superuser, for arranging and for breaking things on purpose. */
  admin: Sql
  urls: { app: string; worker: string; auditor: string; admin: string }
}

/** A database of this test file's own, cloned from the migrated template. Call once, at the top of the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `mz_test_${randomBytes(6).toString('hex')}`
  const adminUrl = inject('adminUrl')
  const server = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  // Two clones of one template at the same moment refuse each other; taking turns is enough.
  await server`select pg_advisory_lock(hashtext('mz_template'))`
  await server.unsafe(`create database ${name} template mz_template`)
  await server.unsafe(`revoke temporary on database ${name} from public`)
  await server.end()

  const template = inject('templateUrls')
  const at = (url: string) => { const own = new URL(url); own.pathname = `/${name}`; return own.toString() }
  const urls = { app: at(template.app), worker: at(template.worker), auditor: at(template.auditor), admin: at(adminUrl) }
  const clients = [connect(urls.app, { max: 8 }), connect(urls.worker, { max: 4 }), connect(urls.auditor, { max: 2 })] as const
  const admin = postgres(urls.admin, { max: 2, onnotice: () => undefined })
  afterAll(async () => {
    await Promise.all([...clients.map((client) => client.end()), admin.end()])
    const last = postgres(adminUrl, { max: 1, onnotice: () => undefined })
    await last.unsafe(`drop database if exists ${name} with (force)`)
    await last.end()
  })
  const [app, worker, auditor] = clients
  return { app, worker, auditor, admin, urls }
}
