import { hash, parseOptions, verify } from '@node-rs/argon2'
import { normalPassword } from '../../domain/sign-in/password-policy'
import { Turns } from './turns'

// argon2id (the library's default), 64 MiB, three passes, one lane.
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

// Each takes 64 MiB and a core for a tenth of a second: a crowd waits, and is turned away after two seconds.
const turns = new Turns(2, 2_000)

/** Nobody's: an unknown login costs as much as a wrong password. */
export const DUMMY_HASH = '$argon2id$v=19$m=65536,t=3,p=1$RtnsSDE/9t94AWHEkLVOuA$NhoRNjnNQtACLjT8bqQ4SpUoLLL1Jk9pExyU3+MkNNA'

/** The hash to keep; null when too many are at it. */
export const hashPassword = (password: string): Promise<string | null> => turns.take(() => hash(normalPassword(password), PARAMETERS))

/** Whether the password is the one; null when too many are at it. */
export const isPassword = (hashed: string, password: string): Promise<boolean | null> => turns.take(() => verify(hashed, normalPassword(password)))

/** Whether a hash was made with other parameters than today's. */
export function isOutdated(hashed: string): boolean {
  const made = parseOptions(hashed)
  return made.memoryCost !== PARAMETERS.memoryCost || made.timeCost !== PARAMETERS.timeCost || made.parallelism !== PARAMETERS.parallelism
}
