import type { Refusal } from '@/domain/refusal'
import { type ClientMessages, fieldSentence } from '@/messages/client-messages'

type Tree = Record<string, unknown>

/** Field errors of a refusal as a tree of messages, the shape in which react-hook-form keeps its own. */
export function errorsOf(refusal: Refusal | null | undefined): Tree {
  const tree: Tree = {}
  if (refusal?.code !== 'invalid') return tree
  for (const [path, [key]] of Object.entries(refusal.fields)) {
    const parts = path.split('.')
    const last = parts.pop()!
    let at = tree
    for (const part of parts) at = (at[part] ??= {}) as Tree
    at[last] = { type: 'server', message: key }
  }
  return tree
}

/** Every message key in a tree of errors with its path; of a list that has several, the list is named once. */
export function problemsIn(errors: unknown, path = ''): { path: string; key: string }[] {
  if (typeof errors !== 'object' || errors === null) return []
  if ('message' in errors && typeof errors.message === 'string') return [{ path, key: errors.message }]
  if (Array.isArray(errors)) return errors.flatMap((each) => problemsIn(each, path)).slice(0, 1)
  return Object.entries(errors).flatMap(([name, each]) => (name === 'ref' ? [] : problemsIn(each, /^\d+$/.test(name) ? path : [path, name].filter(Boolean).join('.'))))
}

/** The sentence for the field at `path`; undefined when it is fine. */
export function errorAt(errors: unknown, path: string, words: ClientMessages): string | undefined {
  const found = problemsIn(errors).find((problem) => problem.path === path)
  return found && fieldSentence(words, found.key)
}
