import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ImageKind } from '@/domain/evidence/kinds'
import { createImageDecoder, type DecoderOptions } from './child-decoder'

vi.setConfig({ testTimeout: 30_000 })   // each image starts a process

const decoder = createImageDecoder()

/** 40 × 20: left half red, right half blue. */
const picture = (): Sharp => {
  const pixels = Buffer.alloc(40 * 20 * 3)
  for (let pixel = 0; pixel < 40 * 20; pixel++) pixels[pixel * 3 + (pixel % 40 < 20 ? 0 : 2)] = 255
  return sharp(pixels, { raw: { width: 40, height: 20, channels: 3 } })
}
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'white' } }).png()
const PLACE = { IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 27/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 23/1 17/1' } }

async function reencode(bytes: Uint8Array, kind: ImageKind, by = decoder) {
  const answer = await by.reencode(bytes, kind)
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

async function reasonFor(bytes: Uint8Array, kind: ImageKind, by = decoder) {
  const answer = await by.reencode(bytes, kind)
  if (answer.ok) return 'taken'
  return answer.refusal.code === 'file_refused' ? answer.refusal.reason : answer.refusal.code
}

async function colourAt(image: Buffer, left: number, top: number) {
  const [red = 0, , blue = 0] = await sharp(image).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return red > blue ? 'red' : 'blue'
}

describe('the clean copy', () => {
  test.each([
    ['jpeg', 'image/jpeg', () => picture().jpeg()],
    ['png', 'image/png', () => picture().png()],
    ['webp', 'image/webp', () => picture().webp()],
  ] as const)('a %s stays one', async (kind, mediaType, encoded) => {
    const clean = await reencode(await encoded().toBuffer(), kind)
    expect(clean).toMatchObject({ width: 40, height: 20, mediaType })
    expect(await sharp(clean.bytes).metadata()).toMatchObject({ format: kind, width: 40, height: 20 })
    expect(await colourAt(clean.bytes, 2, 10)).toBe('red')
    expect(await colourAt(clean.bytes, 37, 10)).toBe('blue')
  })

  test('where and with what it was taken is gone, and so are colour profile and comments', async () => {
    const sent = await picture().withExifMerge(PLACE).withIccProfile('p3').withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').jpeg().toBuffer()
    expect(sent.includes('SecretPhone')).toBe(true)
    expect(await sharp(sent).metadata()).toHaveProperty('exif')

    const clean = await reencode(sent, 'jpeg')
    const { exif, icc, xmp, iptc, orientation } = await sharp(clean.bytes).metadata()
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
    expect(clean.bytes.includes('SecretPhone')).toBe(false)
  })

  test('it stands upright without a note that says how to turn it', async () => {
    const lying = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const clean = await reencode(lying, 'jpeg')
    expect([clean.width, clean.height]).toEqual([20, 40])
    expect(await colourAt(clean.bytes, 10, 2)).toBe('red')
    expect(await colourAt(clean.bytes, 10, 37)).toBe('blue')
  })

  test('of a moving picture the first frame is kept', async () => {
    const frames = await Promise.all(['red', 'blue'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()))
    const moving = await sharp(frames, { join: { animated: true } }).webp({ lossless: true }).toBuffer()
    expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)

    const clean = await reencode(moving, 'webp')
    expect([clean.width, clean.height]).toEqual([8, 8])
    expect((await sharp(clean.bytes, { animated: true }).metadata()).pages ?? 1).toBe(1)
    expect(await colourAt(clean.bytes, 4, 4)).toBe('red')
  })

  test('what was hung on behind the picture, or hidden in it, is gone', async () => {
    const hidden = Buffer.from('PK\x03\x04<script>alert(1)</script>%PDF-1.7', 'latin1')
    for (const [kind, sent] of [['jpeg', await picture().jpeg().toBuffer()], ['png', await picture().png().toBuffer()]] as const) {
      const clean = await reencode(Buffer.concat([sent, hidden]), kind)
      expect(clean.bytes.includes('<script>')).toBe(false)
    }
  })
})

describe('what is refused', () => {
  test('an image cut short', async () => {
    const whole = { jpeg: await picture().jpeg().toBuffer(), png: await picture().png().toBuffer(), webp: await picture().webp().toBuffer() }
    for (const kind of ['jpeg', 'png', 'webp'] as const) {
      expect(await reasonFor(whole[kind].subarray(0, whole[kind].length - 40), kind)).toBe('damaged')
    }
  })

  test('bytes changed inside', async () => {
    const png = await picture().png().toBuffer()
    png[png.indexOf('IDAT') + 10]! ^= 0xff
    expect(await reasonFor(png, 'png')).toBe('damaged')
  })

  test('what is no image of an allowed kind, and one kind under the name of another', async () => {
    const others = await Promise.all([picture().gif(), picture().tiff(), picture().avif({ effort: 0 }), picture().png()].map((image) => image.toBuffer()))
    const markup = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for (const bytes of [...others, markup, Buffer.from('nothing')]) expect(await reasonFor(bytes, 'jpeg')).toBe('type_mismatch')
    expect(await reasonFor(Buffer.alloc(0), 'jpeg')).toBe('damaged')
  })

  test('forty-one megapixels, though forty are taken', async () => {
    expect(await reasonFor(await blank(8200, 5000).toBuffer(), 'png')).toBe('too_many_pixels')
    expect(await reasonFor(await blank(8000, 5000).toBuffer(), 'png')).toBe('taken')
  })
})

describe('the process it runs in', () => {
  let root: string
  beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'decoder-')) })
  afterAll(() => rm(root, { recursive: true }))

  async function decoderRunning(source: string, options: DecoderOptions = {}) {
    await writeFile(join(root, 'decode.mjs'), source)
    return createImageDecoder({ root, program: 'decode.mjs', ...options })
  }
  const image = Buffer.from('an image')
  const answering = (body: string) => `process.stdout.write(JSON.stringify({ width: 1, height: 1 }) + '\\n'); process.stdout.write(${body})`

  test('knows no environment at all', async () => {
    const by = await decoderRunning(answering('JSON.stringify(Object.keys(process.env))'))
    expect((await reencode(image, 'png', by)).bytes.toString()).toBe('[]')
  })

  test('is ended when its time is over, and the next image is decoded all the same', async () => {
    const by = await decoderRunning(`process.stdin.on('data', (bytes) => { if (String(bytes) === 'trap') setInterval(() => 0, 9); else { ${answering('bytes')} } })`, { atOnce: 1, timeoutMs: 2500 })
    const [trapped, next] = await Promise.all([reasonFor(Buffer.from('trap'), 'png', by), reencode(image, 'png', by)])
    expect(trapped).toBe('damaged')
    expect(next.bytes.toString()).toBe('an image')
  })

  test('is ended when it takes too much memory', async () => {
    const toBeTurned = await blank(8000, 5000).withMetadata({ orientation: 6 }).toBuffer()   // turning needs all pixels at once
    expect(await reasonFor(toBeTurned, 'png', createImageDecoder({ memoryMb: 150 }))).toBe('damaged')
  })

  test('may crash without harm', async () => {
    const by = await decoderRunning('process.abort()')
    expect(await reasonFor(image, 'png', by)).toBe('damaged')
  })

  test('may not answer without end', async () => {
    const by = await decoderRunning("const more = () => process.stdout.write(Buffer.alloc(1 << 20), more); more()")
    expect(await reasonFor(image, 'png', by)).toBe('too_large')
  })

  test('that does not start is a fault of ours and is thrown', async () => {
    const by = await decoderRunning("import 'no-such-module'")
    await expect(by.reencode(image, 'png')).rejects.toThrow(/does not run.*no-such-module/s)
  })

  test('is one of two at most; the next ones wait, and more than may wait are told to come back', async () => {
    const by = await decoderRunning(`setTimeout(() => { ${answering('String(Date.now())')}; process.exit(0) }, 400)`, { waiting: 1 })
    const startedAt = performance.now()
    const outcomes = await Promise.all([1, 2, 3, 4].map(async () => ({ reason: await reasonFor(image, 'png', by), afterMs: performance.now() - startedAt })))
    expect(outcomes.map(({ reason }) => reason)).toEqual(['taken', 'taken', 'taken', 'too_many'])
    expect(outcomes[2]!.afterMs).toBeGreaterThan(800)
    expect(outcomes[3]!.afterMs).toBeLessThan(300)
  })
})
