import { paths } from '@/components/paths'
import { Tabs } from '@/components/ui/tabs'
import type { Door } from '../../_server/door'

/** The title, and the two ways in. */
export function SignInHeader({ door: { messages, next }, current }: { door: Door; current: 'consumer' | 'staff' }) {
  const { title, intro, kinds } = messages.signIn
  const tabs = [
    { href: paths.signIn(next), label: kinds.consumer, isCurrent: current === 'consumer' },
    { href: paths.signInStaff(next), label: kinds.staff, isCurrent: current === 'staff' },
  ]
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-1.5 text-ink-2">{intro}</p>
      </div>
      <Tabs label={kinds.label} tabs={tabs} />
    </>
  )
}
