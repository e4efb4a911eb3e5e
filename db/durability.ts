import { type Sql } from 'postgres'

/** What a server must answer before we trust it with anything. Without these a crash may lose or spoil what was acknowledged. */
const DEMANDED: readonly [setting: string, fits: (value: string) => boolean, demand: string][] = [
  ['server_version_num', (value) => Number(value) >= 170_000, 'must be Postgres 17 or later'],
  ['fsync', (value) => value === 'on', 'must be on'],
  ['full_page_writes', (value) => value === 'on', 'must be on'],
  ['synchronous_commit', (value) => value !== 'off' && value !== 'local', 'must not be off'],
  ['data_checksums', (value) => value === 'on', 'must be on'],
]

/** Why this server is not safe to keep a record on, in words; empty when it is. */
export async function durabilityProblems(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string; value: string }[]>`
    select name, current_setting(name) as value from pg_settings where name in ${sql(DEMANDED.map(([setting]) => setting))}`
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  return DEMANDED.flatMap(([setting, fits, demand]) => {
    const value = values.get(setting) ?? '(unknown)'
    return fits(value) ? [] : [`${setting} is ${value}, ${demand}`]
  })
}
