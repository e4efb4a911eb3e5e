import type { ClockKind } from '@/domain/clock/clock-facts'
import type { Locale, Messages } from '@/messages/locale'
import { formatCount } from '../format/counts'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'

export interface ImpactRow {
  institutionId: string
  name: string
  nameEn: string
  kind: ClockKind
  clocks: number
  earlier: number
  later: number
  wouldBreach: number
  wouldBeSpared: number
}

const COUNTS = ['clocks', 'earlier', 'later', 'wouldBreach', 'wouldBeSpared'] as const

/** What a change would have done, counted by institution and clock. Nothing of any case is in it. */
export function WhatIfTable({ impacts, words, clockNames, locale }: { impacts: readonly ImpactRow[]; words: Messages['rules']['whatIf']; clockNames: Messages['clocks']['names']; locale: Locale }) {
  const { columns } = words
  const look = (name: (typeof COUNTS)[number], count: number) => (name === 'wouldBreach' && count > 0 ? 'font-semibold text-seal' : count === 0 ? 'text-ink-3' : undefined)
  return (
    <Table caption={words.caption}>
      <thead>
        <tr><HeadCell>{columns.institution}</HeadCell><HeadCell>{columns.clock}</HeadCell>{COUNTS.map((name) => <HeadCell key={name} numeric>{columns[name]}</HeadCell>)}</tr>
      </thead>
      <tbody>
        {impacts.map((impact) => (
          <tr key={`${impact.institutionId} ${impact.kind}`}>
            <RowHead>{locale === 'en' ? impact.nameEn : impact.name}</RowHead>
            <Cell>{clockNames[impact.kind]}</Cell>
            {COUNTS.map((name) => <Cell key={name} numeric className={look(name, impact[name])}>{formatCount(impact[name])}</Cell>)}
          </tr>
        ))}
        <tr className="font-semibold">
          <RowHead className="font-semibold">{words.total}</RowHead>
          <Cell />
          {COUNTS.map((name) => {
            const sum = impacts.reduce((total, impact) => total + impact[name], 0)
            return <Cell key={name} numeric className={look(name, sum)}>{formatCount(sum)}</Cell>
          })}
        </tr>
      </tbody>
    </Table>
  )
}
