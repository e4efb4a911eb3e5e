import type { ComponentProps } from 'react'
import { PICTURES, PICTURES_AND_PDF } from '../ui/file-drop'
import { Icon } from '../ui/icon'

interface FilePickProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> { label: string; /** For those who hear it: which paper it is. */ fullLabel: string; camera?: boolean }

/** A file field that sends what is chosen at once, so it needs no name of a file beside it: one large place to press or to drop on. */
export function FilePick({ label, fullLabel, camera = false, ...control }: FilePickProps) {
  return (
    <label className="relative flex min-h-13 items-center justify-center gap-2 rounded-control border-2 border-dashed border-control bg-sunken px-3 text-center font-medium hover:border-jade has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue has-disabled:text-ink-3">
      <Icon name={camera ? 'camera' : 'plus'} />
      <span aria-hidden="true">{label}</span>
      <input type="file" aria-label={fullLabel} accept={camera ? PICTURES : PICTURES_AND_PDF} capture={camera ? 'environment' : undefined} className="absolute inset-0 size-full cursor-pointer opacity-0" {...control} />
    </label>
  )
}
