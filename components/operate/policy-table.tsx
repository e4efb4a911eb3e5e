import type { ClockPolicy } from '@/domain/clock/policies/policy'
import type { Locale, Messages } from '@/messages/locale'
import { formatDay } from '../format/dates'
import { paths } from '../paths'
import { Chip } from '../ui/chip'
import { Link } from '../ui/link'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'
import { boundNames, policyLength, policySource } from './describe-policy'
import { Marks } from './marks'

export interface ListedPolicy { policy: ClockPolicy; upcoming: { version: number; activeFrom: Date } | null; draftVersion: number | null }

/** Time limits with where they come from and how well that was checked. */
export function PolicyTable({ policies, words, locale, now }: { policies: readonly ListedPolicy[]; words: Messages['rules']; locale: Locale; now: Date }) {
  const { columns } = words.policies
  return (
    <Table caption={words.policies.caption}>
      <thead>
        <tr>
          <HeadCell>{columns.policy}</HeadCell><HeadCell numeric>{columns.length}</HeadCell><HeadCell>{columns.binds}</HeadCell>
          <HeadCell>{columns.source}</HeadCell><HeadCell>{columns.marks}</HeadCell><HeadCell>{columns.version}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {policies.map(({ policy, upcoming, draftVersion }) => (
          <tr key={policy.id}>
            <RowHead className="min-w-48">
              <Link href={paths.operatePolicy(policy.id)}>{words.stages[policy.stage]}</Link>
              <small className="block font-mono text-2xs text-ink-3">{policy.id}</small>
            </RowHead>
            <Cell numeric>{policyLength(policy, words)}</Cell>
            <Cell>{boundNames(policy, words)}</Cell>
            <Cell className="min-w-56 text-sm text-ink-2">{policySource(policy, words, locale)}</Cell>
            <Cell><Marks marks={policy.source.marks} words={words} /></Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                <span className="whitespace-nowrap">{words.policies.versionOf(policy.version)}</span>
                {!policy.on && <Chip>{words.policies.off}</Chip>}
                {upcoming && <Chip tone="info">{words.policies.upcoming(upcoming.version, formatDay(upcoming.activeFrom, { locale, now }))}</Chip>}
                {draftVersion !== null && <Chip tone="warn">{words.policies.draft(draftVersion)}</Chip>}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
