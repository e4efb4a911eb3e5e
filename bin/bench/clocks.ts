import { CALENDARS } from '@/domain/clock/calendars/calendars'
import { computeDue } from '@/domain/clock/due'
import { policyById } from '@/domain/clock/policies/policies'

const POLICIES = ['cn-pbc-branch-intake', 'cn-nfra-decide-simple', 'cn-product-merchant-first-reply', 'wx-refund-arrive-card']
const SECONDS = 3

/** Due dates computed in a second on one core, over the clocks a case carries, starts spread over two years. */
export async function run(): Promise<void> {
  const policies = POLICIES.map(policyById)
  const first = Date.parse('2025-01-01T00:00:00Z')
  const until = performance.now() + SECONDS * 1_000
  let computed = 0
  while (performance.now() < until) {
    for (let batch = 0; batch < 1_000; batch += 1, computed += 1) {
      computeDue({ policy: policies[computed % policies.length]!, start: new Date(first + ((computed * 7_919) % 1_000_000) * 60_000), pauses: [], calendars: CALENDARS })
    }
  }
  console.log(`clocks: ${Math.round(computed / SECONDS).toLocaleString('en')} due dates a second`)
}
