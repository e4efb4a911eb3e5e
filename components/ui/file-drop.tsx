import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Chip, type Tone } from './chip'
import { type FieldWords, HintAndError, saying } from './field'
import { Icon } from './icon'

/** What the picker asks for. Phones convert their own formats when JPEG or PNG is asked for. */
export const PICTURES = 'image/jpeg,image/png'
export const PICTURES_AND_PDF = 'image/jpeg,image/png,image/webp,application/pdf'

/** The browser's own file field, large enough to drop on. Works without script; `camera` opens the camera first. */
export function FileDrop({ id, label, optional, hint, error, camera = false, ...control }: Omit<ComponentProps<'input'>, 'id' | 'type'> & FieldWords & { id: string; camera?: boolean }) {
  return (
    <div className={clsx('grid gap-1.5', error && 'border-l-4 border-seal pl-3')}>
      <label htmlFor={id} className="flex items-center gap-1.5 font-semibold"><Icon name={camera ? 'camera' : 'file'} />{label}{optional && <span className="font-normal text-ink-3">{optional}</span>}</label>
      <HintAndError id={id} hint={hint} error={error} />
      <input type="file" id={id} accept={camera ? PICTURES : PICTURES_AND_PDF} capture={camera ? 'environment' : undefined}
        className="w-full rounded-control border-2 border-dashed border-control bg-sunken p-3 text-ink-2 file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-line-strong file:bg-surface file:px-3.5 file:font-medium file:text-ink hover:border-jade"
        {...saying(id, hint, error)} {...control} />
    </div>
  )
}

export interface ListedFile {
  key: string
  name: ReactNode
  /** "图片 · 1.2 MB · 已去除定位信息". */
  detail: string
  state: { tone: Tone; label: string }
  /** A small form or link: take it away, try again. */
  action?: ReactNode
}

/** Files already chosen, and what became of each. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  return (
    <ul className="grid">
      {files.map((file) => (
        <li key={file.key} className="flex items-center gap-3 border-b border-line py-2.5 last:border-0">
          <span className="grid size-10 shrink-0 place-items-center rounded-small bg-sunken text-ink-3"><Icon name="file" className="size-5" /></span>
          <span className="min-w-0 grow">
            <span className="block truncate">{file.name}</span>
            <small className="block text-xs text-ink-3">{file.detail}</small>
          </span>
          <Chip tone={file.state.tone}>{file.state.label}</Chip>
          {file.action}
        </li>
      ))}
    </ul>
  )
}
