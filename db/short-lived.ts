import { hkdfSync } from 'node:crypto'
import { type DataKey, type FieldPlace, type MasterKeys, open, seal } from './cipher'

/** Seals what lives for minutes and belongs to no case or person yet: the key is derived from the master key, so none is kept. */
export const sealShortLived = (plain: string, masters: MasterKeys, place: FieldPlace): string => seal(plain, derivedKey(masters, masters.current), place)

/** The text `sealShortLived` was given. Throws CipherError, also when that master key has gone meanwhile. */
export function openShortLived(sealed: string, masters: MasterKeys, place: FieldPlace): string {
  const master = Object.keys(masters.keys).find((name) => numberOf(name) === Number(sealed.split('.')[2]))
  return open(sealed, derivedKey(masters, master ?? masters.current), place)
}

function derivedKey(masters: MasterKeys, name: string): DataKey {
  const master = masters.keys[name]
  if (!master) throw new RangeError(`no master key ${name}`)
  return { version: numberOf(name), bytes: Buffer.from(hkdfSync('sha256', master, '', 'mz-short-lived-v1', 32)) }
}

/** Master keys are called v1, v2, …; the derived key carries the same number. */
const numberOf = (name: string): number => Number(name.slice(1))
