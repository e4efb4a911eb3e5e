import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What Postgres writes about itself into `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; isReady: boolean }

const LINE = { pid: 0, folder: 1, port: 3, status: 7 } as const

/** The server that says it runs on `cluster`, living or dead; undefined without a pid file. */
export function readPidFile(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n').map((line) => line.trim())
  const pid = Number(lines[LINE.pid])
  return pid > 0 ? { pid, port: Number(lines[LINE.port]), isReady: lines[LINE.status] === 'ready' } : undefined
}

/** The living server on `cluster`, if the process that the pid file names really is one. */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const postmaster = readPidFile(cluster)
  return postmaster && isServerOf(cluster, postmaster.pid) ? postmaster : undefined
}

/** Whether process `pid` is a Postgres server on `cluster`: its command line says so. A zombie has none. */
export function isServerOf(cluster: string, pid: number): boolean {
  const words = commandLine(pid)
  return words !== undefined && /\bpostgres\b/.test(words[0] ?? '') && words.includes(cluster)
}

/**
 * After a crash the number in the pid file may belong to another program (in a restarted container it often does), and
 * Postgres would refuse to start for fear of it. The file goes only when that program is seen to be something else.
 */
export function clearDisprovedPidFile(cluster: string) {
  const postmaster = readPidFile(cluster)
  if (!postmaster) return
  const words = commandLine(postmaster.pid)
  if (words?.[0] && !words.some((word) => word.includes('postgres'))) rmSync(join(cluster, 'postmaster.pid'))
}

function commandLine(pid: number): string[] | undefined {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    } catch {
      return undefined   // no such process
    }
  }
  const asked = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim().split(' ') : undefined
}
