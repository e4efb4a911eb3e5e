import { isCardNumber } from './card-number'
import type { Find } from './find'
import { maskAccount, maskResidentId } from './masks'
import { isResidentId } from './resident-id'

interface Group { start: number; end: number; digits: string }

const MAX_CARD_DIGITS = 19
const MOBILE = /^1[3-9]\d{9}$/
const GAP = /^[ -]{1,3}$/
const ID_FROM_HERE = /\d(?:[ -]{0,3}\d){16}[ -]{0,3}[\dXx](?![\dA-Za-z])/y

/** Resident identity numbers in half-width text, blanks and dashes between the digits or not. */
export function findResidentIds(plain: string): Find[] {
  return digitGroups(plain).flatMap(({ start }) => {
    ID_FROM_HERE.lastIndex = start
    const written = ID_FROM_HERE.exec(plain)?.[0]
    const id = written?.replace(/[ -]/g, '')
    if (!written || !id || !isResidentId(id)) return []
    return [{ start, end: start + written.length, kind: 'resident_id' as const, shown: maskResidentId(id) }]
  })
}

/** Card numbers in half-width text, blanks and dashes between whole groups of digits or not. Part of a longer number is never one. */
export function findCardNumbers(plain: string): Find[] {
  const groups = digitGroups(plain)
  const finds: Find[] = []
  for (let first = 0; first < groups.length; first++) {
    const last = lastGroupOfCard(plain, groups, first)
    if (last === null) continue
    const digits = groups.slice(first, last + 1).map((group) => group.digits).join('')
    finds.push({ start: groups[first]!.start, end: groups[last]!.end, kind: 'card_number', shown: maskAccount(digits) })
    first = last
  }
  return finds
}

function digitGroups(plain: string): Group[] {
  return [...plain.matchAll(/\d+/g)].map((match) => (
    { start: match.index, end: match.index + match[0].length, digits: match[0] }
  ))
}

/** Where the card number that begins with group `first` ends, if one does. The longest wins, so that no digits of it are left standing. */
function lastGroupOfCard(plain: string, groups: Group[], first: number): number | null {
  if (isCardNumber(groups[first]!.digits)) return first
  // In groups, only what banks issue (ISO/IEC 7812 first digits 2 to 6 and 9): else a phone and an amount side by side could pass for one.
  if (!/^[2-69]/.test(groups[first]!.digits)) return null
  let digits = ''
  let last: number | null = null
  for (let at = first; at < groups.length; at++) {
    const group = groups[at]!
    const joined = at === first || GAP.test(plain.slice(groups[at - 1]!.end, group.start))
    if (!joined || MOBILE.test(group.digits) || isCardNumber(group.digits)) break
    digits += group.digits
    if (digits.length > MAX_CARD_DIGITS) break
    if (isCardNumber(digits)) last = at
  }
  return last
}
