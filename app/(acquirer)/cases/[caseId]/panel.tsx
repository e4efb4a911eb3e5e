import type { ReactNode } from 'react'
import { type ActDoor, ActForm } from '@/components/case/act-form'
import type { Action } from '@/domain/case/actions'
import { type CaseSetting, doorOf, formOptions } from './case-setting'

/** A form at the side of the case: the act it is for, what one is told before it, its fields. */
export interface Panel { action: Action; title: string; lead?: string; form: (setting: CaseSetting) => ReactNode | Promise<ReactNode> }

type Submit = { text: string; look?: 'primary' | 'danger' }

/** An act whose form is its fields and one button. */
export function simple(setting: CaseSetting, act: string, door: ActDoor, given: object, submit: Submit, fields: ReactNode, overwrites = true): ReactNode {
  return (
    <ActForm door={door} path={doorOf(setting, door)} given={{ caseId: setting.view.facts.id, ...given }} options={formOptions(setting, act, { overwrites })} submit={{ ...submit, wide: true }} latest={setting.latest}>
      {fields}
    </ActForm>
  )
}
