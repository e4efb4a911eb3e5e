import type { Role } from '@/domain/access/roles'
import type { Messages } from '@/messages/locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

export interface DemoPerson { userId: string; membershipId: string | null; role: Role; name: string; organisation: string | null }

interface DemoPeopleProps { people: readonly DemoPerson[]; path: string; next?: string; words: Messages['signIn']['demo']; roles: Messages['common']['roles'] }

/** Invented people by role: one click and one is that person. Only a demonstration has this. */
export function DemoPeople({ people, path, next, words, roles }: DemoPeopleProps) {
  return (
    <Card title={words.title} tone="amber">
      <p className="text-sm text-ink-2">{words.intro}</p>
      <dl className="grid gap-3">
        {ORDER.filter((role) => people.some((person) => person.role === role)).map((role) => (
          <div key={role} className="grid gap-1.5">
            <dt className="text-sm font-semibold text-ink-2">{roles[role]}</dt>
            <dd className="flex flex-wrap gap-1.5">
              {people.filter((person) => person.role === role).map((person) => (
                <form key={person.membershipId ?? person.userId} method="post" action={path}>
                  <input type="hidden" name="userId" value={person.userId} />
                  {person.membershipId && <input type="hidden" name="membershipId" value={person.membershipId} />}
                  {next && <input type="hidden" name="next" value={next} />}
                  <Button type="submit">
                    <span className="sr-only">{roles[role]}</span>{person.name}{person.organisation && <span className="text-sm font-normal text-ink-3">{person.organisation}</span>}
                  </Button>
                </form>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** As a case meets them. */
const ORDER: readonly Role[] = ['consumer', 'merchant_clerk', 'merchant_manager', 'handler', 'approver', 'risk', 'institution_admin', 'examiner', 'operator']
