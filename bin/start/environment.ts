import { keptSecrets, randomSecret } from '@/db/kept-secrets'
import { checkEnv, environmentWith, type OperatorEnv, type Settings } from '@/env'
import { isEmbedded, modeOf } from './database'

type Program = 'web' | 'worker' | 'command'

/** Which database logins a program gets; it is told of no other. The one that may change roles goes to none. */
const LOGINS: Record<Program, readonly string[]> = {
  web: ['APP_DATABASE_URL'],
  worker: ['WORKER_DATABASE_URL'],
  command: ['APP_DATABASE_URL', 'WORKER_DATABASE_URL', 'AUDITOR_DATABASE_URL'],
}
const ALL_LOGINS = ['DATABASE_URL', ...LOGINS.command]

export interface Installation {
  set: OperatorEnv
  port: number
  logins: Settings
  isDevelopment: boolean
}

/** The whole environment of one of our programs. Throws, naming each setting that is missing or wrong. */
export function environmentOf(program: Program, { set, port, logins, isDevelopment }: Installation): NodeJS.ProcessEnv {
  const origin = set.MZ_ORIGIN ?? `http://localhost:${port}`
  const environment = environmentWith({
    ...Object.fromEntries(ALL_LOGINS.map((name) => [name, LOGINS[program].includes(name) ? logins[name] : undefined])),
    PORT: String(port),
    MZ_ORIGIN: origin,
    MZ_MODE: modeOf(set),
    MZ_DATA_DIR: set.MZ_DATA_DIR,
    NEXTAUTH_URL: origin,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }, isEmbedded(set) ? ownSecrets(set.MZ_DATA_DIR) : {})
  checkEnv(environment)
  return environment
}

/** With our own database we make our own secrets. With another, whoever runs it keeps them, and we have no say. */
const ownSecrets = (dataDir: string) => keptSecrets(dataDir, {
  MZ_MASTER_KEYS: () => `v1:${randomSecret()}`,
  MZ_INDEX_KEY: randomSecret,
  MZ_CODE_KEY: randomSecret,
  NEXTAUTH_SECRET: randomSecret,
})
