import type { Changeable } from '@/domain/clock/policies/next-version'
import type { Standing } from '@/domain/clock/versions'
import type { Locale, Messages } from '@/messages/locale'
import { formatDay } from '../format/dates'
import { paths } from '../paths'
import { Chip, type Tone } from '../ui/chip'
import { Link } from '../ui/link'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'

export interface ListedVersion {
  version: number
  standing: Standing
  activeFrom: Date
  proposedBy: string | null
  decidedBy: string | null
  changes: { parts: readonly Changeable[] } | null
}

const TONES: Record<Standing, Tone> = { draft: 'warn', declined: 'neutral', upcoming: 'info', in_force: 'ok', superseded: 'neutral' }

export const StandingChip = ({ standing, words }: { standing: Standing; words: Messages['rules'] }) => <Chip tone={TONES[standing]}>{words.standings[standing]}</Chip>

/** Every version of one time limit: where it stands, what it changed, who asked and who decided. */
export function VersionTable({ policyId, versions, words, locale, now }: { policyId: string; versions: readonly ListedVersion[]; words: Messages['rules']; locale: Locale; now: Date }) {
  const { columns, shipped, always, noChange, historyCaption } = words.policy
  return (
    <Table caption={historyCaption}>
      <thead>
        <tr><HeadCell>{columns.version}</HeadCell><HeadCell>{columns.standing}</HeadCell><HeadCell>{columns.changed}</HeadCell><HeadCell>{columns.from}</HeadCell><HeadCell>{columns.by}</HeadCell><HeadCell>{columns.decided}</HeadCell></tr>
      </thead>
      <tbody>
        {versions.map(({ version, standing, activeFrom, proposedBy, decidedBy, changes }) => (
          <tr key={version}>
            <RowHead><Link href={paths.operatePolicyVersion(policyId, version)}>{words.policies.versionOf(version)}</Link></RowHead>
            <Cell><StandingChip standing={standing} words={words} /></Cell>
            <Cell>{changes && changes.parts.length > 0 ? changes.parts.map((part) => words.parts[part]).join(locale === 'en' ? ', ' : '、') : noChange}</Cell>
            <Cell className="whitespace-nowrap">{activeFrom.getTime() === 0 ? always : formatDay(activeFrom, { locale, now })}</Cell>
            <Cell>{proposedBy ?? shipped}</Cell>
            <Cell>{decidedBy ?? noChange}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
