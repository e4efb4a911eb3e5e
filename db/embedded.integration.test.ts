import { mkdtempSync, existsSync, statSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { livingPostmaster } from './cluster/postmaster'
import { homeOf } from './cluster/home'
import { durabilityProblems } from './durability'
import { discardDataDir, startEmbeddedPostgres } from './embedded'

let folder: string
// Closed to everyone but us, as root's own folders are: the cluster must find a place all the same.
beforeAll(() => { folder = join(mkdtempSync(join(tmpdir(), 'mz-embedded-')), 'data') })
afterAll(async () => {
  await discardDataDir(folder)
  rmSync(join(folder, '..'), { recursive: true })
})

async function ask<T>(adminUrl: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, connect_timeout: 5 })
  return question(sql).finally(() => sql.end())
}

describe.sequential('the embedded server', () => {
  it('starts as somebody who is not root, durable, closed to others, and remembers after a stop', async () => {
    const first = await startEmbeddedPostgres(folder)
    expect(first.wasRunning).toBe(false)
    expect(await ask(first.adminUrl, durabilityProblems)).toEqual([])
    expect(statSync(homeOf(folder).cluster).mode & 0o777).toBe(0o700)
    expect(statSync(homeOf(folder).cluster).uid).not.toBe(0)
    const wrong = new URL(first.adminUrl)
    wrong.password = 'guess'
    await expect(ask(wrong.toString(), (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' })
    await ask(first.adminUrl, (sql) => sql`create table kept (id int)`)
    await first.stop()
    expect(livingPostmaster(homeOf(folder).cluster)).toBeUndefined()

    const second = await startEmbeddedPostgres(folder)
    expect(await ask(second.adminUrl, (sql) => sql`select count(*)::int as rows from kept`)).toEqual([{ rows: 0 }])
    await second.stop()
  })

  it('is adopted while it lives, and recovers when it was killed', async () => {
    const first = await startEmbeddedPostgres(folder)
    const adopted = await startEmbeddedPostgres(folder)
    expect(adopted).toMatchObject({ wasRunning: true, pid: first.pid, adminUrl: first.adminUrl })

    process.kill(first.pid, 'SIGKILL')
    await adopted.ended
    const recovered = await startEmbeddedPostgres(folder)
    expect(recovered.wasRunning).toBe(false)
    await ask(recovered.adminUrl, (sql) => sql`select * from kept`)
    await recovered.stop()
  })

  it('is not fooled by a pid file that names another program, and starts', async () => {
    const { cluster } = homeOf(folder)
    const pidFile = join(cluster, 'postmaster.pid')
    writeFileSync(pidFile, [process.pid, cluster, '1', '5432', '', '127.0.0.1', '0 0', 'ready', ''].join('\n'))
    const started = await startEmbeddedPostgres(folder)
    expect(started.wasRunning).toBe(false)
    expect(readFileSync(pidFile, 'utf8')).toMatch(new RegExp(`^${started.pid}\n`))
    await started.stop()
  })

  it('does not guess a lost password, nor overwrite the cluster', async () => {
    const secrets = join(folder, 'secrets.json')
    const kept = readFileSync(secrets)
    rmSync(secrets)
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow('secrets.json')
    expect(existsSync(join(homeOf(folder).cluster, 'PG_VERSION'))).toBe(true)
    writeFileSync(secrets, kept, { mode: 0o600 })
  })
})
