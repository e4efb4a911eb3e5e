const BEGINNING_BYTES = 4096

/** What a file says of its own letters: an XML declaration, or the header of OFX 1.x. */
const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?:iso-8859-1|iso-8859-15|windows-1252|us-ascii)["']|^CHARSET:\s*(?:1252|ISO-8859-1)\s*$/im
/** Statements of SWIFT say nothing of their letters. */
const SWIFT = /(?:^|\{4:\s*):20:[^]*^:60[FM]:/m

/** Are bytes that are no UTF-8 letters of Western Europe rather than Chinese ones? */
export function isWestern(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, BEGINNING_BYTES))
  return DECLARED.test(beginning) || (SWIFT.test(beginning) && standsAlone(bytes))
}

/** A Chinese character takes two bytes, nearly always high ones; an accented letter is one, mostly amid plain ones. */
function standsAlone(bytes: Uint8Array): boolean {
  let [single, paired, run] = [0, 0, 0]
  for (const byte of bytes) {
    if (byte >= 0x80) { run += 1; continue }
    if (run > 0) { if (run % 2 === 1) single += 1; else paired += 1 }
    run = 0
  }
  return single > paired
}
