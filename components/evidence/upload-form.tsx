'use client'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { FileRefusal, Refusal } from '@/domain/refusal'
import { EVIDENCE_LIMITS } from '@/domain/evidence/limits'
import { clientMessagesFor } from '@/messages/client-messages'
import type { Locale } from '@/messages/locale'
import { sentenceFor } from '@/messages/refusal-sentences'
import { announce } from '../ui/announcements'
import { Bar } from '../ui/bar'
import { Button } from '../ui/button'
import { FileDrop } from '../ui/file-drop'
import { Icon } from '../ui/icon'
import { FilePick } from './file-pick'
import { upload } from './upload'

/** Finished sentences; `{name}` stands for the file's. */
export interface UploadWords { slot: string; file: string; camera: string; send: string; sending: string; checking: string; done: string; tooLarge: string; offline: string; refusals: Record<FileRefusal, string> }

interface UploadFormProps {
  caseId: string
  slot: string
  formKey: string
  from: string
  locale: Locale
  /** Slips are photographed, bills are screenshots. */
  camera?: boolean
  words: UploadWords
}

type Progress = { is: 'idle' } | { is: 'sending'; name: string; share: number } | { is: 'failed'; sentence: string }
const never = () => () => undefined

/** One file into one slot. With script it goes as soon as it is chosen, and one sees how far it is; without, the form posts. */
export function UploadForm({ caseId, slot, formKey, from, locale, camera = false, words }: UploadFormProps) {
  const router = useRouter()
  const hasScript = useSyncExternalStore(never, () => true, () => false)
  const [progress, setProgress] = useState<Progress>({ is: 'idle' })
  const [key, setKey] = useState(formKey)
  const id = useId()
  const plain = useRef<HTMLInputElement>(null)
  // On a slow phone a file is chosen, or a picker opened, before the script is here. So the plain field is emptied, and stays.
  useEffect(() => { if (plain.current) void sendFrom(plain.current) }, [])   // eslint-disable-line react-hooks/exhaustive-deps -- once, when the script takes over

  async function sendFrom(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? []
    if (!file || progress.is === 'sending') return
    field.value = ''
    if (file.size > EVIDENCE_LIMITS.fileBytes) return setProgress({ is: 'failed', sentence: words.tooLarge })
    setProgress({ is: 'sending', name: file.name, share: 0 })
    const reply = await upload({ caseId, slot, _key: key, _from: from }, file, (share) => setProgress({ is: 'sending', name: file.name, share }))
    setKey(crypto.randomUUID())
    if (reply.kind !== 'done') return setProgress({ is: 'failed', sentence: sentenceOf(reply.kind === 'refused' ? reply.refusal : null, words, locale) })
    setProgress({ is: 'idle' })
    announce(words.done.replace('{name}', file.name))
    router.refresh()
  }

  const send = (event: ChangeEvent<HTMLInputElement>) => sendFrom(event.target)
  const isSending = progress.is === 'sending'
  return (
    <form method="post" action="/api/evidence" encType="multipart/form-data" className="grid gap-2">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="_key" value={key} />
      <input type="hidden" name="_from" value={from} />
      <div hidden={hasScript} className="grid gap-2">
        <FileDrop ref={plain} id={id} name="file" label={words.file} required={!hasScript} onChange={send} />
        <Button type="submit">{words.send}</Button>
      </div>
      {hasScript && (
        <div className="grid auto-cols-fr grid-flow-col gap-2">
          {camera && <div className="pointer-fine:hidden"><FilePick label={words.camera} fullLabel={`${words.camera}: ${words.slot}`} camera onChange={send} disabled={isSending} /></div>}
          <FilePick label={words.send} fullLabel={words.file} onChange={send} disabled={isSending} />
        </div>
      )}
      {progress.is === 'failed' && <p role="alert" className="flex items-start gap-1.5 font-medium text-seal"><Icon name="alert" className="mt-[0.25em]" />{progress.sentence}</p>}
      {progress.is === 'sending' && (
        <div role="status" className="grid gap-1 text-sm text-ink-2">
          <span className="truncate">{(progress.share < 1 ? words.sending : words.checking).replace('{name}', progress.name)}</span>
          <Bar parts={[{ share: progress.share, tone: 'jade' }]} />
        </div>
      )}
    </form>
  )
}

function sentenceOf(refusal: Refusal | null, words: UploadWords, locale: Locale): string {
  if (!refusal) return words.offline
  return refusal.code === 'file_refused' ? words.refusals[refusal.reason] : sentenceFor(clientMessagesFor(locale).refusals, refusal)
}
