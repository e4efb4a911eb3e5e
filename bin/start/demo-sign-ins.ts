import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line of what `mz seed --demo` leaves behind in `demo-sign-ins.json`, when it has finished. */
export interface DemoSignIn {
  /** In words of the screen: 消费者, 收单机构经办 … */
  role: string
  /** What helps to find and use it: name, organisation, what to look at. */
  fields: Record<string, string>
}

/** Who may be tried out in this demo; undefined while it has not been seeded. */
export function readDemoSignIns(dataDir: string): DemoSignIn[] | undefined {
  const file = join(dataDir, 'demo-sign-ins.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoSignIn[]) : undefined
}

export const describeSignIn = ({ role, fields }: DemoSignIn): string =>
  `  ${role}: ${Object.entries(fields).map(([name, value]) => `${name} ${value}`).join(', ')}`
