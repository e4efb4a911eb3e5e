import type { Messages } from '@/messages/locale'
import { shellActions } from '../paths'
import { Button } from '../ui/button'

export interface Membership { id: string; organisation: string; role: string; isCurrent: boolean }

/** Whom one acts for. With one membership it says so; with several one switches, and the session changes with it. */
export function MembershipSwitch({ memberships, person, words }: { memberships: readonly Membership[]; person: string; words: Messages['common']['shell'] }) {
  const current = memberships.find(({ isCurrent }) => isCurrent)
  return (
    <div className="grid gap-1.5 px-2.5">
      <p className="leading-snug"><b>{person}</b>{current && <span className="block text-sm text-ink-3">{current.role} · {current.organisation}</span>}</p>
      {memberships.length > 1 && (
        <form method="post" action={shellActions.membership} className="grid gap-1.5">
          <select name="membershipId" aria-label={words.actingFor} defaultValue={current?.id} className="target w-full rounded-control border border-control bg-surface px-1.5 text-sm">
            {memberships.map(({ id, organisation, role }) => <option key={id} value={id}>{role} · {organisation}</option>)}
          </select>
          <Button type="submit" className="px-2.5 text-sm">{words.switch}</Button>
        </form>
      )}
    </div>
  )
}
