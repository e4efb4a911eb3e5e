// Runs alone in a short-lived process without environment or secrets: one image in on stdin, its clean copy out on stdout.
// Arguments: kind (jpeg, png, webp), most pixels, most megabytes of memory.
// Answers one line of JSON, {"width","height"} followed by the new image's bytes, or {"refused": reason}; ends with 0 whatever the image was.
import sharp from 'sharp'

const [kind, mostPixels, mostMemoryMb] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]

// V8's own limit does not count pixels; decoding runs on other threads, so this timer keeps ticking.
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemoryMb * 1024 * 1024) process.kill(process.pid, 'SIGKILL')
}, 20).unref()

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

class Refused extends Error {}

try {
  const { data, info } = await reencode(await everything(process.stdin))
  await write(Buffer.from(`${JSON.stringify({ width: info.width, height: info.height })}\n`))
  await write(data)
} catch (error) {
  await write(Buffer.from(`${JSON.stringify({ refused: error instanceof Refused ? error.message : 'damaged' })}\n`))
}
process.exit(0)

async function reencode(bytes) {
  const { format, width, height } = await header(bytes)
  if (format !== kind) throw new Refused('type_mismatch')
  if (width * height > mostPixels) throw new Refused('too_many_pixels')
  // Metadata is left out and colours become sRGB unless asked otherwise; `autoOrient` turns the pixels as the camera's note says.
  const image = sharp(bytes, { failOn: 'warning', limitInputPixels: mostPixels, pages: 1 }).autoOrient()
  const encoded = { jpeg: () => image.jpeg({ quality: 90 }), png: () => image.png(), webp: () => image.webp({ quality: 90, effort: 2 }) }
  return encoded[kind]().toBuffer({ resolveWithObject: true })
}

/** Only the header is read here, so no limit of pixels is needed yet. */
async function header(bytes) {
  try {
    return await sharp(bytes, { failOn: 'warning', limitInputPixels: false }).metadata()
  } catch (error) {
    throw new Refused(/unsupported image format/i.test(error.message) ? 'type_mismatch' : 'damaged')
  }
}

async function everything(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function write(bytes) {
  return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())))
}
