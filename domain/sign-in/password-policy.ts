import { COMMON_WORDS, KEY_ROWS } from './common-passwords'

export const PASSWORD_MIN_BYTES = 12
export const PASSWORD_MAX_BYTES = 1024

/** What has to be left of a password once common words, runs and years are taken out; characters. */
const OWN_CHARACTERS_MIN = 4
const OUR_WORDS = ['mingzhang', '明账']
const RUN_MIN = 3

export type PasswordProblem = 'password_too_short' | 'password_too_long' | 'password_too_common'

/** The form a password is hashed and checked in: NFC, never cut. */
export const normalPassword = (password: string): string => password.normalize('NFC')

export const passwordBytes = (password: string): number => new TextEncoder().encode(normalPassword(password)).length

/** What is wrong with a new password; null when nothing is. `context` are words its owner's surroundings suggest: login, name, organisation. */
export function passwordProblem(password: string, context: readonly string[]): PasswordProblem | null {
  const bytes = passwordBytes(password)
  if (bytes < PASSWORD_MIN_BYTES) return 'password_too_short'
  if (bytes > PASSWORD_MAX_BYTES) return 'password_too_long'
  const words = [...COMMON_WORDS, ...OUR_WORDS, ...context.flatMap(partsOf)].sort((a, b) => b.length - a.length)
  return ownCharacters(password.normalize('NFKC').toLowerCase(), words) < OWN_CHARACTERS_MIN ? 'password_too_common' : null
}

/** How many letters and digits are left when everything anybody would guess has gone. A repeated stretch counts once. */
function ownCharacters(text: string, words: readonly string[]): number {
  const once = text.replace(/^(.{1,16}?)\1+$/u, '$1')
  const left = without(without(once, words), RUNS).replace(/(.)\1{2,}/gu, ' ').replace(/(19|20)\d\d/g, ' ')
  return Math.min(countOf(left), countOf(without(readAsLetters(left), words)))
}

const without = (text: string, stretches: readonly string[]): string => stretches.reduce((left, stretch) => left.replaceAll(stretch, ' '), text)
const countOf = (text: string): number => [...text.replace(/[^\p{L}\p{N}]/gu, '')].length

/** Every stretch of a row of keys, forwards and backwards, the longest first. */
const RUNS: readonly string[] = KEY_ROWS
  .flatMap((row) => [row, [...row].reverse().join('')])
  .flatMap(stretchesOf)
  .sort((a, b) => b.length - a.length)

function stretchesOf(row: string): string[] {
  const found: string[] = []
  for (let length = RUN_MIN; length <= row.length; length++) {
    for (let start = 0; start + length <= row.length; start++) found.push(row.slice(start, start + length))
  }
  return found
}

const SIGNS_READ_AS: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' }

const readAsLetters = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => SIGNS_READ_AS[sign] ?? sign)

const partsOf = (words: string): string[] => words.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length >= 2)
