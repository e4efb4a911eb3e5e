const HEADER_BYTES = 12

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc
})
const crcStep = (crc: number, byte: number): number => TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)

/**
 * Undoes the traditional ZIP cipher (APPNOTE 6.1). null when the byte that tells a wrong password says so; one wrong password in a
 * hundred or so passes it, so what comes out must still be checked.
 */
export function undoTraditionalCipher(bytes: Uint8Array, password: string, check: readonly number[]): Buffer | null {
  const keys = new Uint32Array([0x12345678, 0x23456789, 0x34567890])
  const feed = (byte: number): void => {
    keys[0] = crcStep(keys[0]!, byte)
    keys[1] = Math.imul(keys[1]! + (keys[0]! & 0xff), 134775813) + 1
    keys[2] = crcStep(keys[2]!, keys[1]! >>> 24)
  }
  for (const byte of new TextEncoder().encode(password)) feed(byte)

  const plain = Buffer.alloc(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) {
    const mask = (keys[2]! | 2) & 0xffff
    plain[at] = bytes[at]! ^ (Math.imul(mask, mask ^ 1) >>> 8)
    feed(plain[at]!)
    if (at === HEADER_BYTES - 1 && !check.includes(plain[at]!)) return null
  }
  return plain.subarray(HEADER_BYTES)
}
