import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import { SYSTEM } from '@/domain/access/actor'
import { LOGIN_MAX, staffInput } from '@/domain/sign-in/inputs'
import { PASSWORD_MAX_BYTES, PASSWORD_MIN_BYTES } from '@/domain/sign-in/password-policy'
import { STAFF_ROLES } from '@/domain/sign-in/staff-roles'
import { connect } from '@/db/client'
import { databaseUrl, env } from '@/env'
import { addStaff } from '@/usecases/sign-in/add-staff'

const USAGE = `mz user add --login NAME --name "FULL NAME" --role ROLE --org ORGANISATION_ID
The password is read from standard input: ${PASSWORD_MIN_BYTES} to ${PASSWORD_MAX_BYTES} bytes, nothing common. Roles: ${STAFF_ROLES.join(', ')}.`

const PROBLEMS: Record<string, string> = {
  login_missing: '--login is missing', login_too_long: `--login has at most ${LOGIN_MAX} characters`, login_taken: 'somebody has that login already',
  name_missing: '--name is missing', name_too_long: '--name is too long', name_not_valid: '--name has characters that no name has',
  choose_one: `--role is one of ${STAFF_ROLES.join(', ')}`, not_an_id: '--org is not the id of an organisation that this role belongs to',
  password_missing: 'no password came in', password_too_short: `the password has fewer than ${PASSWORD_MIN_BYTES} bytes`,
  password_too_long: `the password has more than ${PASSWORD_MAX_BYTES} bytes`, password_too_common: 'the password is too easy to guess',
}

/** `mz user add`: a member of staff with both factors. Prints the address for their authenticator app, once. Exit 1 when refused, 2 for bad arguments. */
export async function userAdd(argv: string[], { stdin, stdout, stderr }: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'> = process): Promise<number> {
  const flags = readFlags(argv)
  if (!flags) {
    stderr.write(`usage: ${USAGE}\n`)
    return 2
  }
  const parsed = staffInput.safeParse({ ...flags, password: await readPassword(stdin, stderr) })
  if (!parsed.success) {
    for (const { message } of parsed.error.issues) stderr.write(`mz user add: ${PROBLEMS[message] ?? message}\n`)
    return 1
  }

  const client = connect(databaseUrl('WORKER'), { max: 1, name: 'mz-user-add' })
  try {
    const { MZ_MASTER_KEYS: masterKeys, MZ_INDEX_KEY: indexKey, MZ_CODE_KEY: codeKey } = env()
    const ctx = { actor: SYSTEM, sessionId: null, now: new Date(), newId, db: client.db, keys: { masterKeys, indexKey, codeKey }, intent: null }
    const added = await addStaff(ctx, parsed.data)
    if (!added.ok) {
      const keys = added.refusal.code === 'invalid' ? Object.values(added.refusal.fields).flat() : [added.refusal.code]
      for (const key of keys) stderr.write(`mz user add: ${PROBLEMS[key] ?? key}\n`)
      return 1
    }
    stderr.write('Added. This address goes into their authenticator app; it is not shown again:\n')
    stdout.write(`${added.value.otpauthUri}\n`)
    return 0
  } finally {
    await client.end()
  }
}

function readFlags(argv: string[]): Record<'login' | 'name' | 'role' | 'orgId', string | undefined> | null {
  try {
    const { values } = parseArgs({ args: argv, options: { login: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, org: { type: 'string' } } })
    const { login, name, role, org } = values
    return login && name && role && org ? { login, name, role, orgId: org } : null
  } catch {
    return null   // parseArgs throws for flags it does not know and for values left out.
  }
}

/** The first line of standard input. Nothing is echoed by us; a terminal shows what it shows. */
async function readPassword(stdin: NodeJS.ReadStream, stderr: NodeJS.WriteStream): Promise<string | undefined> {
  if (stdin.isTTY) stderr.write('Password: ')
  const lines = createInterface({ input: stdin, terminal: false })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return undefined
}
