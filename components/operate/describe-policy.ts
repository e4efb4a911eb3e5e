import type { Changeable } from '@/domain/clock/policies/next-version'
import { type ClockPolicy, sourceText } from '@/domain/clock/policies/policy'
import type { Locale, Messages } from '@/messages/locale'

type Words = Messages['rules']

const bilingualOf = (locale: Locale) => (locale === 'en' ? 'en' : 'zh')

/** What a policy asks of whom: "处理决定 · 银行". */
export const policyName = ({ stage, binds }: ClockPolicy, words: Words): string => `${words.stages[stage]} · ${boundNames({ binds }, words)}`

export const boundNames = ({ binds }: Pick<ClockPolicy, 'binds'>, words: Words): string => binds.map((one) => words.bound[one]).join(' / ')

export const policyLength = ({ duration, unit }: ClockPolicy, words: Words): string => words.length(duration, words.units[unit])

/** The instrument with its article; that none is established is said, not left out. */
export function policySource({ source }: ClockPolicy, words: Words, locale: Locale): string {
  return source.article === null && !source.marks.includes('house') ? `${source.instrument[bilingualOf(locale)]} · ${words.policies.noArticle}` : sourceText(source, bilingualOf(locale))
}

/** One part of a policy in words, for showing two versions beside each other. */
export function partInWords(policy: ClockPolicy, part: Changeable, words: Words, locale: Locale): string {
  switch (part) {
    case 'duration': return String(policy.duration)
    case 'unit': return words.units[policy.unit]
    case 'earliest': return policy.earliest === undefined ? words.none : String(policy.earliest)
    case 'rolls': return policy.rolls ? words.yes : words.no
    case 'on': return policy.on ? words.yes : words.no
    case 'warnPercents': return policy.warnPercents.length === 0 ? words.none : words.percents(policy.warnPercents)
    case 'source': return `${policySource(policy, words, locale)}（${policy.source.marks.map((mark) => words.marks[mark]).join('、')}）`
    case 'note': return policy.note ?? words.none
  }
}
