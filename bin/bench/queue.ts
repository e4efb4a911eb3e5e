import { setTimeout as pause } from 'node:timers/promises'

const RUNS = 60

/**
 * The queue page of a running demo, asked by one client, warm. Start it first (`npm start`), with as many cases as wanted
 * (`npm run mz -- seed --cases 10000`). MZ_BENCH_URL says where, MZ_BENCH_COOKIE who.
 */
export async function run(): Promise<void> {
  const { MZ_BENCH_URL: origin = 'http://localhost:3000', MZ_BENCH_COOKIE: cookie = '' } = process.env
  const times: number[] = []
  for (let round = -10; round < RUNS; round += 1) {
    const begun = performance.now()
    const answer = await fetch(`${origin}/queues`, { headers: { cookie }, redirect: 'manual' })
    await answer.text()
    if (answer.status !== 200) throw new Error(`/queues answered ${answer.status}: sign in and pass the cookie in MZ_BENCH_COOKIE`)
    if (round >= 0) times.push(performance.now() - begun)
    await pause(5)
  }
  times.sort((a, b) => a - b)
  console.log(`queue: median ${times[RUNS / 2]!.toFixed(1)} ms, p95 ${times[Math.floor(RUNS * 0.95)]!.toFixed(1)} ms over ${RUNS} requests`)
}
