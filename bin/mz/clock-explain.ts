import { parseArgs } from 'node:util'
import { OutsideCalendars } from '@/domain/clock/calendars/calendar'
import { CALENDARS } from '@/domain/clock/calendars/calendars'
import { HOUR_MS, dayNumberOf, weekdayOf } from '@/domain/clock/china-time'
import type { CountedDay, CountedKind } from '@/domain/clock/due'
import { type ClockExplanation, explainClock } from '@/domain/clock/explain'
import type { Pause } from '@/domain/clock/pauses'
import { findPolicy } from '@/domain/clock/policies/policies'
import type { ClockPolicy } from '@/domain/clock/policies/policy'
import { timeUsed } from '@/domain/clock/remaining'
import { chinaInstant, parseInstant } from '@/domain/clock/rfc3339'

const USAGE = 'mz clock explain --policy ID --start RFC3339 [--pause FROM/TO]… [--as-of RFC3339] [--json]'
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const UNITS: Record<ClockExplanation['unit'], string> = { wd: 'working days', cd: 'calendar days', h: 'hours' }
const KINDS: Record<CountedKind, string> = {
  start: 'start, not counted', counted: 'counted', weekend: 'weekend', holiday: 'holiday',
  makeup_workday: 'make-up workday, counted', paused: 'paused, not counted',
}

type Streams = Pick<NodeJS.Process, 'stdout' | 'stderr'>
interface Problem { code: string; text: string; exitCode: 1 | 2 }
interface Question { policy: ClockPolicy; start: Date; pauses: Pause[]; asOf: Date }

/**
 * `mz clock explain`: why a clock ends when it ends. Exit 0; 1 when no calendar can tell; 2 for bad arguments.
 * `--as-of` is the moment one asks (default: now). The time left is told for it, in the text form; the due date and
 * its reasons follow from policy, start, pauses and calendar alone, so the JSON is the same whenever one asks.
 */
export async function clockExplain(argv: string[], streams: Streams = process): Promise<number> {
  const json = argv.includes('--json')
  const question = readQuestion(argv)
  if (isProblem(question)) return refuse(question, json, streams)
  const explained = explain(question)
  if (isProblem(explained)) return refuse(explained, json, streams)

  if (explained.provisional) streams.stderr.write('provisional: the yearly holiday notice for a day examined is not out; weekends and statutory days stand in\n')
  streams.stdout.write(json ? `${JSON.stringify(contract(explained))}\n` : inWords(explained, question))
  return 0
}

function refuse({ code, text, exitCode }: Problem, json: boolean, { stdout, stderr }: Streams): number {
  if (json) stdout.write(`${JSON.stringify({ problem: { code, text } })}\n`)
  stderr.write(`mz clock explain: ${text}\n`)
  return exitCode
}

function readQuestion(argv: string[]): Question | Problem {
  const flags = readFlags(argv)
  if (flags === null) return badArguments('bad_arguments', `usage: ${USAGE}`)
  const policy = findPolicy(flags.policy)
  if (policy === undefined) return badArguments('unknown_policy', `no policy ${flags.policy}`)
  const start = parseInstant(flags.start)
  if (start === null) return badInstant('--start', flags.start)
  const asOf = flags.asOf === undefined ? new Date() : parseInstant(flags.asOf)
  if (asOf === null) return badInstant('--as-of', flags.asOf!)
  const pauses: Pause[] = []
  for (const text of flags.pauses) {
    const pause = readPause(text)
    if (isProblem(pause)) return pause
    pauses.push(pause)
  }
  return { policy, start, pauses, asOf }
}

function readFlags(argv: string[]): { policy: string; start: string; pauses: string[]; asOf: string | undefined } | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { policy: { type: 'string' }, start: { type: 'string' }, pause: { type: 'string', multiple: true }, 'as-of': { type: 'string' }, json: { type: 'boolean' } },
    })
    if (values.policy === undefined || values.start === undefined) return null
    return { policy: values.policy, start: values.start, pauses: values.pause ?? [], asOf: values['as-of'] }
  } catch {
    return null   // parseArgs throws for flags it does not know and for values left out.
  }
}

function readPause(text: string): Pause | Problem {
  const [fromText = '', toText, ...rest] = text.split('/')
  if (toText === undefined || rest.length > 0) return badArguments('bad_pause', `--pause ${text} is not FROM/TO`)
  const from = parseInstant(fromText)
  if (from === null) return badInstant('--pause', fromText)
  const to = parseInstant(toText)
  if (to === null) return badInstant('--pause', toText)
  return from <= to ? { from, to } : badArguments('bad_pause', `--pause ${text} ends before it begins`)
}

function badInstant(flag: string, text: string): Problem {
  return badArguments('bad_instant', `${flag} ${text} is no RFC 3339 instant with an offset, such as 2026-09-28T10:00:00+08:00`)
}

const isProblem = (answer: object): answer is Problem => 'exitCode' in answer
const badArguments = (code: string, text: string): Problem => ({ code, text, exitCode: 2 })
const noCalendar = (text: string): Problem => ({ code: 'no_calendar', text, exitCode: 1 })

function explain({ policy, start, pauses }: Question): ClockExplanation | Problem {
  if (policy.unit === 'bd') return noCalendar(`${policy.id} counts business days of another country, for which no calendar is shipped`)
  try {
    return explainClock({ policy, start, pauses, calendars: CALENDARS })
  } catch (error) {
    if (error instanceof OutsideCalendars) return noCalendar(error.message)
    throw error
  }
}

/** The words of the contract: files and the command line speak snake_case. */
function contract({ alertDue, due, provisional, unit, counted, days, ...head }: ClockExplanation) {
  return { ...head, due, alert_due: alertDue, provisional, unit, counted, days }
}

function inWords(explained: ClockExplanation, { start, pauses, asOf }: Question): string {
  const { share, lateMs } = timeUsed({ start, due: parseInstant(explained.due)!, pauses }, asOf)
  return [
    `${explained.policy} version ${explained.version}: ${explained.counted} ${UNITS[explained.unit]}`,
    `source  ${explained.source}`,
    `start   ${explained.start}`,
    ...explained.days.map(dayInWords),
    ...(explained.alertDue === explained.due ? [] : [`alert   ${explained.alertDue}, before the last day moved over rest days`]),
    `due     ${explained.due}`,
    `as of   ${chinaInstant(asOf)}: ${lateMs > 0 ? `late by ${(lateMs / HOUR_MS).toFixed(1)} hours` : `${Math.floor(share * 100)} % of the time used`}`,
    '',
  ].join('\n')
}

const dayInWords = ({ date, kind }: CountedDay): string => `        ${date} ${WEEKDAYS[weekdayOf(dayNumberOf(date))]}  ${KINDS[kind]}`
