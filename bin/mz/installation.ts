import { isConfigured, operatorEnv, takeEnvironment } from '@/env'
import { borrowDatabase } from '../start/database'
import { environmentOf } from '../start/environment'

/** Gives this process an installation to work on: the one it was started for, or that of the data folder. Returns how to leave it. */
export async function enterInstallation(): Promise<() => Promise<void>> {
  if (isConfigured()) return async () => undefined
  const set = operatorEnv()
  const { logins, giveBack } = await borrowDatabase(set)
  takeEnvironment(environmentOf('command', { set, logins, port: set.PORT ?? 3000, isDevelopment: false }))
  return giveBack
}
