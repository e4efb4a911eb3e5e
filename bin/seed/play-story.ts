import { v7 as newId } from 'uuid'
import { SYSTEM } from '@/domain/access/actor'
import type { CaseFacts } from '@/domain/case/facts'
import { overdueClocks, whenOver } from '@/domain/clock/breach'
import { fen } from '@/domain/money/fen'
import { ok, type Answer } from '@/domain/result'
import { newDataKey, wrapKey } from '@/db/cipher'
import type { Db } from '@/db/client'
import type { Keys } from '@/db/keys'
import { lockCase } from '@/db/queries/cases'
import { addCaseKey } from '@/db/queries/contacts'
import { CONSUMERS, DESKS, MERCHANTS } from '@/db/seed/city'
import { keysOf } from '@/db/seed/ledger-files'
import type { City } from '@/db/seed/plant'
import { type Story, WORDS } from '@/db/seed/stories'
import { writeEvents } from '@/usecases/cases/change-case'
import { fileComplaint } from '@/usecases/cases/file-complaint'
import { transact } from '@/usecases/context'
import { CLAIMS } from './claims'
import type { Play } from './play'
import { ROADS, type Step, STEPS } from './steps'

export interface Stage { web: Db; worker: Db; keys: Keys; city: City; now: Date }

/** Plays one story from filing to where it stands today, through the same use cases as the screens, at the times of the story. */
export async function playStory(stage: Stage, story: Story, serial: number): Promise<void> {
  const [merchantKey, consumerKey, yuan, ledgers, ending, hoursAgo, words] = story
  const merchant = MERCHANTS.find(({ key }) => key === merchantKey)!
  const desk = DESKS[merchant.acquirer]!
  const road = ROADS[ending]
  const lengthHours = road.reduce((sum, step) => sum + STEPS[step].afterHours, 0)
  let at = new Date(stage.now.getTime() - (lengthHours + hoursAgo) * 3_600_000 - serial * 61_000)
  // Whoever complains that a refund did not arrive was promised it hours ago.
  const waitedHours = ledgers === 'refund_on_its_way' ? 9 : 0
  const paidAt = new Date(at.getTime() - (40 + ((serial * 37) % 300)) * 60_000 - waitedHours * 3_600_000)
  const accountTail = String(6411 + serial * 7).slice(-4)
  const caseId = newId()
  const play: Play = {
    caseId, amountFen: fen(Math.round(yuan * 100)),
    ledger: { ledgers, amountFen: Math.round(yuan * 100), paidAt, merchantName: merchant.name, terminal: merchant.terminal, serial, accountTail, importedAt: at },
    consumer: stage.city.actor(consumerKey, 'consumer'),
    manager: stage.city.actor(`manager:${merchantKey}`, 'merchant_manager'),
    handler: stage.city.actor(desk.handler, 'handler'),
    approver: stage.city.actor(desk.approver, 'approver'),
    as: (actor) => ({ actor, sessionId: null, now: at, newId, db: actor.role === 'system' ? stage.worker : stage.web, keys: stage.keys, intent: null }),
  }

  await file(stage, play, { merchantId: stage.city.org(merchantKey), consumerKey, story: WORDS[words], shown: words })
  for (const name of road) {
    at = new Date(at.getTime() + STEPS[name].afterHours * 3_600_000)
    await passDeadlines(play)
    play.ledger.importedAt = at
    mustBeOk(await STEPS[name].act(play), `${merchantKey} ${ending}: ${name satisfies Step}`)
  }
  at = stage.now
  await passDeadlines(play)
}

async function file(stage: Stage, play: Play, given: { merchantId: string; consumerKey: string; story: string; shown: keyof typeof WORDS }): Promise<void> {
  const { caseId, consumer, ledger, amountFen } = play
  const person = CONSUMERS.find(({ key }) => key === given.consumerKey)!
  mustBeOk(await transact(play.as(consumer), async (ctx): Promise<Answer<null>> => {
    await addCaseKey(ctx.db, { caseId, ownerId: consumer.id, wrappedKey: wrapKey(newDataKey(), stage.keys.masterKeys, caseId), at: ctx.now })
    const filed = await fileComplaint(ctx, {
      caseId, story: given.story, contact: { name: person.name, phone: person.phone ?? null, email: person.email ?? null, locale: 'zh-CN' },
      claim: { ...CLAIMS[given.shown], merchantId: given.merchantId, payMeans: 'wechat_card', amountFen, wishFen: amountFen, paidAt: ledger.paidAt, keys: keysOf(ledger) },
    })
    return filed.ok ? ok(null) : filed
  }), 'filing')
}

/** What the worker would have marked on the way here, each at its own moment. */
async function passDeadlines(play: Play): Promise<void> {
  const until = play.as(SYSTEM).now
  for (;;) {
    const marked = await transact(play.as(SYSTEM), async (ctx): Promise<Answer<boolean>> => {
      const facts: CaseFacts = (await lockCase(ctx.db, play.caseId))!
      const clock = overdueClocks(facts, until)[0]
      if (!clock) return ok(false)
      const then = { ...ctx, now: new Date(clock.dueAt) }
      let passed = facts
      for (const body of whenOver(facts, clock)) {
        const written = await writeEvents(then, passed, body)
        if (!written.ok) return written
        passed = written.value.facts
      }
      return ok(true)
    })
    mustBeOk(marked, 'deadline')
    if (!marked.ok || !marked.value) return
  }
}

function mustBeOk(answer: Answer<unknown>, what: string): void {
  if (!answer.ok) throw new Error(`the demo stopped at ${what}: ${JSON.stringify(answer.refusal)}`)
}
