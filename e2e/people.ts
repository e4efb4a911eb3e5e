import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { DESK, PHONE } from './devices'
import { words } from './words'

interface DemoPerson { name: string; role: keyof typeof words.common.roles; device: BrowserContextOptions }

/** Who plays each role, and what they sit at. The shop belongs to the bank, the bank to the bureau's remit; the others are strangers to them. Nobody may file more than 20 complaints an hour. */
const PEOPLE = {
  consumer: { name: '陈安然', role: 'consumer', device: PHONE },
  otherConsumer: { name: '林小雨', role: 'consumer', device: PHONE },
  thirdConsumer: { name: '周明远', role: 'consumer', device: PHONE },
  clerk: { name: '郝店员', role: 'merchant_clerk', device: PHONE },
  manager: { name: '赵德顺', role: 'merchant_manager', device: PHONE },
  otherManager: { name: '钱小满', role: 'merchant_manager', device: PHONE },
  handler: { name: '王敏', role: 'handler', device: DESK },
  otherHandler: { name: '李文', role: 'handler', device: DESK },
  foreignHandler: { name: '顾北', role: 'handler', device: DESK },
  approver: { name: '赵启明', role: 'approver', device: DESK },
  risk: { name: '李文', role: 'risk', device: DESK },
  admin: { name: '孙雅', role: 'institution_admin', device: DESK },
  examiner: { name: '方正平', role: 'examiner', device: DESK },
  operator: { name: '孟川', role: 'operator', device: DESK },
  otherOperator: { name: '江晚', role: 'operator', device: DESK },
} as const satisfies Record<string, DemoPerson>
export type Person = keyof typeof PEOPLE

/** Whom else one meets in the demo. */
const OTHERS = ['许知夏', '欧阳静', '唐一凡', '乔木', '白露', '孙德源']
export const everyName: readonly string[] = [...Object.values(PEOPLE).map(({ name }) => name), ...OTHERS]
export const nameOf = (person: Person): string => PEOPLE[person].name

/** One session a person and worker: the product ends the sixth, and signing in is tested by itself. */
const sessions = new Map<Person, Session>()

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

/** A window of their own in which this person is signed in, at an empty page. `options` as for a new context. */
export async function asRole(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const storageState = sessions.get(person)
  const context = await browser.newContext({ ...PEOPLE[person].device, ...options, storageState })
  const page = await context.newPage()
  if (storageState) return page
  await signIn(page, person)
  sessions.set(person, await context.storageState())
  return page
}

/** Signs in with the demo's one click, in a session nobody else uses, and arrives where the role begins its day. */
export async function signIn(page: Page, person: Person): Promise<void> {
  const { name, role } = PEOPLE[person]
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).filter({ hasText: words.common.roles[role] }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
