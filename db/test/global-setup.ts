import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../embedded'
import { type DatabaseUrls, setUpDatabase } from '../setup'

declare module 'vitest' {
  interface ProvidedContext { adminUrl: string; templateUrls: DatabaseUrls }
}

const TEMPLATE = 'mz_template'

/** One real server for the run and one migrated template; each test file clones it. */
export default async function globalSetup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? null : await startEmbeddedPostgres(join('.data', 'test-postgres'))
  const adminUrl = given ?? server!.adminUrl
  const templateUrl = new URL(adminUrl)
  templateUrl.pathname = `/${TEMPLATE}`

  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  const left = await admin<{ datname: string }[]>`select datname from pg_database where datname like 'mz_test_%' or datname = ${TEMPLATE}`
  for (const { datname } of left) await admin.unsafe(`drop database if exists ${datname} with (force)`)
  await admin.unsafe(`create database ${TEMPLATE}`)
  await admin.end()

  const templateUrls = await setUpDatabase({ adminUrl: templateUrl.toString(), mode: 'test' })
  project.provide('adminUrl', adminUrl)
  project.provide('templateUrls', templateUrls)
  return async () => { await server?.stop() }
}
