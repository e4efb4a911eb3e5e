import { type SQL, sql } from 'drizzle-orm'
import { completeReference, readReference } from '../../domain/case/reference'
import { cases } from '../schema'

/**
 * Cases that answer to what was typed into the search box: a reference (with or without its check digit), a number under which
 * another ledger knows the payment, or part of a merchant's name. A filter over `cases`.
 */
export function foundBy(text: string): SQL {
  const words = text.normalize('NFKC').trim()
  const reference = readReference(words) ?? completeReference(words)
  const name = `%${words.replace(/[%_\\]/g, '\\$&')}%`
  return sql`${cases.id} in (select app.search_cases(${reference}, ${words}, ${name}))`
}
