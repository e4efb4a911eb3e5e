import { sameSitePath } from '@/domain/sign-in/next-path'

/** What a form says beside its fields. */
export interface FormMeta { key: string | null; version: number | null; from: string | null }

type Nested = { [name: string]: unknown }

/**
 * Flat form fields into the shape of the schema: dotted names nest, `[]` repeats, empty is absent.
 * `_key`, `_version` and `_from` (a same-site path) are taken off.
 */
export function readFormFields(entries: Iterable<[string, FormDataEntryValue]>): { fields: Nested; meta: FormMeta } {
  const fields: Nested = Object.create(null) as Nested
  const meta: FormMeta = { key: null, version: null, from: null }
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    if (name === '_key') meta.key = value
    else if (name === '_version') meta.version = /^\d{1,9}$/.test(value) ? Number(value) : null
    else if (name === '_from') meta.from = sameSitePath(value)
    else if (value.trim() !== '') put(fields, name, value)
  }
  return { fields, meta }
}

/** A name that is both a value and a group (`a` and `a.b`) keeps what came first; the schema will say what is missing. */
function put(fields: Nested, name: string, value: string): void {
  const repeats = name.endsWith('[]')
  const path = (repeats ? name.slice(0, -2) : name).split('.')
  if (path.some((part) => part === '' || part === '__proto__')) return
  let at = fields
  for (const part of path.slice(0, -1)) {
    const next = (at[part] ??= Object.create(null))
    if (typeof next !== 'object' || next === null || Array.isArray(next)) return
    at = next as Nested
  }
  const last = path.at(-1)!
  const before = at[last]
  if (!repeats) at[last] = value
  else if (before === undefined || Array.isArray(before)) at[last] = [...((before as string[] | undefined) ?? []), value]
}
