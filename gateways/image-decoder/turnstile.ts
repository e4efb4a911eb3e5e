/** Lets `width` through at once; `queue` more wait for their turn, in order. */
export interface Turnstile {
  /** Runs `work` when its turn comes; null, without running it, when the queue is full. */
  pass<T>(work: () => Promise<T>): Promise<T | null>
}

export function createTurnstile(width: number, queue: number): Turnstile {
  const waiting: (() => void)[] = []
  let inside = 0

  return {
    async pass(work) {
      if (inside >= width) {
        if (waiting.length >= queue) return null
        await new Promise<void>((turn) => waiting.push(turn))
      } else {
        inside++
      }
      try {
        return await work()
      } finally {
        // Whoever waits longest takes the place over, so that nobody slips in between.
        const next = waiting.shift()
        if (next) next()
        else inside--
      }
    },
  }
}
