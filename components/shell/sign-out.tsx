import { shellActions } from '../paths'
import { Icon } from '../ui/icon'

/** Ends the session at once, everywhere it is looked at. */
export function SignOut({ text }: { text: string }) {
  return (
    <form method="post" action={shellActions.signOut}>
      <button type="submit" className="inline-flex min-h-11 items-center gap-1.5 rounded-small px-2 text-ink-2 hover:text-ink hover:underline"><Icon name="out" />{text}</button>
    </form>
  )
}
