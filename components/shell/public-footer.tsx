import type { Messages } from '@/messages/locale'
import { paths } from '../paths'
import { Link } from '../ui/link'

/** At the foot of public pages: what the product does not do, and the pages for everyone. */
export function PublicFooter({ words, width }: { words: Messages['common']['shell']; width: string }) {
  const links = [[paths.knowledge(), words.knowledge], [paths.track(), words.track], [paths.signIn(), words.signIn]] as const
  return (
    <footer className="border-t border-line text-sm text-ink-3 print:hidden">
      <div className={`mx-auto grid gap-2 px-4 py-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] ${width}`}>
        <ul className="-mx-2 flex flex-wrap">
          {links.map(([href, text]) => <li key={href}><Link href={href} look="none" className="inline-flex min-h-11 items-center px-2 text-ink-2 hover:underline">{text}</Link></li>)}
        </ul>
        <p>{words.footer}</p>
      </div>
    </footer>
  )
}
