'use client'
import { useSyncExternalStore } from 'react'
import { paths } from '../paths'
import { Button, buttonClass } from '../ui/button'
import { Apology } from './apology'
import { broken as en } from '@/messages/en/broken'
import { broken as zhCN } from '@/messages/zh-CN/broken'

const never = () => () => {}

/** The page of a fault of ours, in the language the document says it is in. */
export function BrokenPage({ digest, again }: { digest?: string; again: () => void }) {
  const lang = useSyncExternalStore(never, () => document.documentElement.lang, () => 'zh-CN')
  const words = lang === 'en' ? en : zhCN
  return (
    <Apology name={words.name} title={words.title} body={words.body} note={digest && `${words.ref} ${digest}`}>
      <Button look="primary" onClick={again}>{words.again}</Button>
      {/* A whole new page: whatever broke is left behind. */}
      <a href={paths.home()} className={buttonClass()}>{words.home}</a>
    </Apology>
  )
}
