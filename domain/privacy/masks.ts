import { DOUBLE_SURNAMES } from './double-surnames'

/** What a screen shows instead of a person's own values. Complaint rules, section 4. */

/** "138****2046" from a normalised or a national Chinese mobile number. Anything shorter is hidden whole. */
export function maskPhone(phone: string): string {
  const national = phone.replace(/^\+86/, '')
  return national.length < 11 ? hidden(national) : `${national.slice(0, 3)}****${national.slice(-4)}`
}

/** "张*"; "欧阳*" when a double surname is followed by a given name; "*" for a name of one character. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length < 2) return '*'
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && DOUBLE_SURNAMES.has(two) ? `${two}*` : `${characters[0]}*`
}

/** "z***@example.com": the first character and the domain. A one-letter mailbox keeps nothing. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const mailbox = [...email.slice(0, Math.max(at, 0))]
  return `${mailbox.length > 1 ? mailbox[0] : ''}***${at < 0 ? '' : email.slice(at)}`
}

/** "****1496": a card or account as consumers, merchants and exports see it. Under 8 signs nothing is shown. */
export function maskAccount(account: string): string {
  const signs = account.replace(/[\s-]/g, '')
  return `****${signs.length < 8 ? '' : signs.slice(-4)}`
}

/** "622575******1496": first 6 and last 4, for the institution's staff. What is too short for a card is masked as an account. */
export function maskCardForStaff(card: string): string {
  const digits = card.replace(/[\s-]/g, '')
  return digits.length < 13 ? maskAccount(digits) : `${digits.slice(0, 6)}${hidden(digits.slice(6, -4))}${digits.slice(-4)}`
}

/** "1****************X": first and last sign of an identity number. */
export function maskResidentId(id: string): string {
  return id.length < 3 ? hidden(id) : `${id.slice(0, 1)}${hidden(id.slice(1, -1))}${id.slice(-1)}`
}

const hidden = (text: string): string => '*'.repeat(text.length)
