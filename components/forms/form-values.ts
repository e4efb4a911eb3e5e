type Values = Record<string, unknown>

/**
 * What a form holds, as the door wants it: empty is absent, an unticked box is absent, and where the defaults have a list
 * one tick is a list too. The same rules as for a form that posts without script.
 */
export function withoutEmpty(values: Values, defaults: Values = {}): Values {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const kept = keep(value, defaults[name])
    return kept === undefined ? [] : [[name, kept]]
  }))
}

function keep(value: unknown, usual: unknown): unknown {
  if (Array.isArray(usual) && !Array.isArray(value)) return keep(isEmpty(value) ? [] : [value], usual)
  if (Array.isArray(value)) return value.length > 0 ? value : undefined
  if (typeof value === 'object' && value !== null) {
    const inner = withoutEmpty(value as Values, (usual ?? {}) as Values)
    return Object.keys(inner).length > 0 ? inner : undefined
  }
  return isEmpty(value) ? undefined : value
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === false || (typeof value === 'string' && value.trim() === '')

/** Flat names and values as a form holds them, nested as the schema wants them: dots nest, `[]` repeats. */
export function nested(entries: Iterable<[string, unknown]>): Values {
  const values: Values = {}
  for (const [name, value] of entries) {
    const parts = pathOf(name).split('.')
    const last = parts.pop()!
    let at = values
    for (const part of parts) at = (at[part] ??= {}) as Values
    at[last] = name.endsWith('[]') ? [...((at[last] as unknown[] | undefined) ?? []), value] : value
  }
  return values
}

/** The path of a field's name: `items[]` repeats, but is called `items`. */
export const pathOf = (name: string): string => (name.endsWith('[]') ? name.slice(0, -2) : name)

/** What stands at a dotted path; undefined where there is nothing. */
export function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Values)[part] : undefined), values)
}
