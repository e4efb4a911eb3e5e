import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

// A bundler moves this file but not the fonts, so they are found from where the process was started: the root of the project.
const FOLDER = join('node_modules', '@expo-google-fonts', 'noto-sans-sc')

export interface LetterFonts { regular: Font; bold: Font }

/** Noto Sans SC (SIL Open Font License 1.1), parsed once: some 20 ms and 20 MB. Throws when the package is not installed. */
export function readLetterFonts(root: string): LetterFonts {
  const read = (name: string) => create(readFileSync(join(/* turbopackIgnore: true */ root, FOLDER, name))) as Font
  return { regular: read('400Regular/NotoSansSC_400Regular.ttf'), bold: read('700Bold/NotoSansSC_700Bold.ttf') }
}

/** The text with every character the font has no shape for named by its number, so that nothing is lost in silence: 〔U+2B5AF〕. */
export function drawable(text: string, { regular }: LetterFonts): string {
  let drawn = ''
  for (const character of text) {
    const code = character.codePointAt(0)!
    const isInvisible = code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)
    if (isInvisible) continue
    drawn += code < 0x20 ? ' ' : regular.hasGlyphForCodePoint(code) ? character : `〔U+${code.toString(16).toUpperCase()}〕`
  }
  return drawn
}
