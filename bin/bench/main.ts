import process from 'node:process'
/** `npm run bench -- NAME`: figures, never verdicts. What each measures stands in its file. */
const BENCHES: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  clocks: () => import('./clocks'),
  queue: () => import('./queue'),
  sweep: () => import('./sweep'),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0 || wanted.length === 0) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}`)
  process.exit(2)
}
for (const name of wanted) await (await BENCHES[name]!()).run()
