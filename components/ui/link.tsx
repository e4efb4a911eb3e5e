import clsx from 'clsx'
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** Ways to look: `text` inside sentences (underlined, so colour is not alone), `plain` on its own, `none` for links dressed by their parent. */
const LOOKS = {
  text: 'text-blue underline decoration-blue/40 underline-offset-3 hover:decoration-blue',
  plain: 'text-blue hover:underline underline-offset-3',
  none: '',
}

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string; look?: keyof typeof LOOKS; /** False: the page stays where it is scrolled to. */ scroll?: boolean }

/** A link to another page. Never fetched ahead: opening a case is an act that is recorded. */
export function Link({ look = 'text', className, href, scroll, ...rest }: LinkProps) {
  const looks = clsx(LOOKS[look], className)
  // What is no page of ours is not asked of the router: a download would be made twice.
  if (href.startsWith('#') || href.startsWith('/api/')) return <a href={href} className={looks} {...rest} />
  return <NextLink prefetch={false} scroll={scroll} href={href} className={looks} {...rest} />
}
