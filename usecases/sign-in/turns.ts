/** Lets `atOnce` pieces of work run; others wait for a turn, `waitMs` at most. */
export class Turns {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly atOnce: number, private readonly waitMs: number) {}

  /** What `work` gives; null when no turn came in time. */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running < this.atOnce) this.running += 1
    else if (!(await this.called())) return null
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()   // the turn passes on, so nobody can slip in between
      else this.running -= 1
    }
  }

  /** Whether a turn was passed on before the time was up. */
  private called(): Promise<boolean> {
    return new Promise((resolve) => {
      const call = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(call), 1)
        resolve(false)
      }, this.waitMs)
      this.waiting.push(call)
    })
  }
}
