import sharp from 'sharp'

/** A file as a file field takes it. */
export interface GivenFile { name: string; mimeType: string; buffer: Buffer }

/** A photo with words in its metadata that say where it was taken. */
export async function photo(format: 'jpeg' | 'png', name: string): Promise<GivenFile> {
  const picture = sharp({ create: { width: 900, height: 1_200, channels: 3, background: '#f4f1e8' } }).withExif({ IFD0: { ImageDescription: 'PLACE 31.2304N' } })
  return { name, mimeType: `image/${format}`, buffer: await picture.toFormat(format).toBuffer() }
}

/** One empty page, written by hand; its table of objects counts bytes. */
export function pdf(name: string): GivenFile {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] >>']
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `)]
  text += `xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<< /Size ${table.length} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) }
}

export const csv = (name: string, text: string): GivenFile => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
