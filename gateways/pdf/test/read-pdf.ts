import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface StructNode { role?: string; children?: StructNode[] }

/** What another program reads in the file: its words, its embedded fonts, its structure. */
export async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, fontExtraProperties: true, verbosity: 0 }).promise
  const texts: string[] = []
  const roles: string[] = []
  const fonts = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
    walk(await page.getStructTree() as StructNode | null)
    // Drawing loads the fonts; a font that is not in the file has no bytes.
    await page.getOperatorList()
    for (const one of items) {
      if (!('fontName' in one) || !page.commonObjs.has(one.fontName)) continue
      const { name, data } = page.commonObjs.get(one.fontName) as { name: string; data?: Uint8Array }
      if (data && data.length > 0) fonts.add(name.replace(/^[A-Z]{6}\+/, ''))
    }
  }
  const { info } = await pdf.getMetadata()
  const mark = await pdf.getMarkInfo() as { Marked?: boolean } | null
  const language = (info as { Language?: string }).Language ?? null
  const read = { text: texts.join('\n'), pages: pdf.numPages, fonts: [...fonts].sort(), roles, language, title: (info as { Title?: string }).Title ?? null, isTagged: mark?.Marked === true }
  await pdf.loadingTask.destroy()
  return read

  function walk(node: StructNode | null): void {
    if (!node) return
    if (node.role) roles.push(node.role)
    node.children?.forEach(walk)
  }
}
