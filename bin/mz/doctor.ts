import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '@/db/client'
import { durabilityProblems } from '@/db/durability'
import { isMigrated } from '@/db/readiness'
import { databaseUrl, env, operatorEnv } from '@/env'
import { isClaimed } from '../start/claim'
import { isEmbedded, modeOf } from '../start/database'
import { enterInstallation } from './installation'

interface Finding {
  topic: string
  /** `off`: allowed to be missing, and what that means is said. */
  state: 'fine' | 'off' | 'wrong'
  text: string
}

/** `mz doctor`: what is configured and what is missing, in plain words. Exit 0 when nothing is wrong, else 1. */
export async function doctor(argv: string[]): Promise<number> {
  const findings = await examine()
  const isSound = findings.every(({ state }) => state !== 'wrong')
  console.log(argv.includes('--json') ? JSON.stringify({ sound: isSound, findings }) : findings.map(inWords).join('\n'))
  return isSound ? 0 : 1
}

const inWords = ({ topic, state, text }: Finding) => `${{ fine: '✓', off: '–', wrong: '✗' }[state]} ${topic}: ${text}`

async function examine(): Promise<Finding[]> {
  const set = orProblem(operatorEnv)
  if (set instanceof Error) return [{ topic: 'configuration', state: 'wrong', text: set.message }]
  const findings: Finding[] = [
    { topic: 'node', state: 'fine', text: process.version },
    { topic: 'mode', state: 'fine', text: modeOf(set) },
    { topic: 'database', state: 'fine', text: isEmbedded(set) ? `embedded, in ${set.MZ_DATA_DIR}` : 'given by DATABASE_URL' },
  ]
  if (isEmbedded(set) && !existsSync(join(set.MZ_DATA_DIR, 'secrets.json'))) {
    return [...findings, { topic: 'installation', state: 'wrong', text: 'none here yet; npm start makes one' }]
  }
  const isRunning = existsSync(set.MZ_DATA_DIR) && (await isClaimed(set.MZ_DATA_DIR))
  findings.push({ topic: 'supervisor', state: isRunning ? 'fine' : 'off', text: isRunning ? 'running' : 'not running; npm start starts it' })
  try {
    const leave = await enterInstallation()
    try {
      return [...findings, ...(await examineInside())]
    } finally {
      await leave()
    }
  } catch (error) {
    return [...findings, { topic: 'installation', state: 'wrong', text: (error as Error).message }]
  }
}

async function examineInside(): Promise<Finding[]> {
  const { MZ_ORIGIN, MZ_SMTP_URL, MZ_CLAMD, MZ_PROXIES, MZ_MASTER_KEYS, MZ_DATA_DIR } = env()
  const { sql, end } = connect(databaseUrl('APP'), { max: 1, name: 'doctor' })
  try {
    const unsafe = await durabilityProblems(sql)
    const migrated = await isMigrated(sql)
    const { bavail, bsize } = await statfs(MZ_DATA_DIR)
    const freeGb = (bavail * bsize) / 1e9
    return [
      { topic: 'address', state: 'fine', text: MZ_ORIGIN },
      { topic: 'master keys', state: 'fine', text: `${Object.keys(MZ_MASTER_KEYS.keys).join(', ')}; ${MZ_MASTER_KEYS.current} seals` },
      { topic: 'durability', state: unsafe.length === 0 ? 'fine' : 'wrong', text: unsafe.join('; ') || 'what is acknowledged is on the disk, with checksums' },
      { topic: 'migrations', state: migrated ? 'fine' : 'wrong', text: migrated ? 'all applied' : 'some are missing; npm start or npm run db:migrate applies them' },
      { topic: 'disk', state: freeGb > 1 ? 'fine' : 'wrong', text: `${freeGb.toFixed(1)} GB free` },
      { topic: 'mail', state: MZ_SMTP_URL ? 'fine' : 'off', text: MZ_SMTP_URL ? 'sent by MZ_SMTP_URL' : 'MZ_SMTP_URL is not set; no mail leaves' },
      { topic: 'virus scanner', state: MZ_CLAMD ? 'fine' : 'off', text: MZ_CLAMD ? 'asked at MZ_CLAMD' : 'MZ_CLAMD is not set; files are checked, not scanned' },
      { topic: 'proxies', state: MZ_PROXIES.length > 0 ? 'fine' : 'off', text: MZ_PROXIES.join(', ') || 'MZ_PROXIES is not set; the peer is taken for the client' },
    ]
  } finally {
    await end()
  }
}

function orProblem<T>(ask: () => T): T | Error {
  try {
    return ask()
  } catch (error) {
    return error as Error
  }
}
