import { shellActions } from '../paths'

/** `from` is the page to come back to; without it the door goes by the referring page. */
interface SwitchProps { value: string; label: string; text: string; lang?: string; from?: string; className?: string }

/** Language and size of type are remembered by the server, so each switch is a form of one button. */
function SettingSwitch({ action, name, value, label, text, lang, from, className }: SwitchProps & { action: string; name: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={name} value={value} />
      {from && <input type="hidden" name="_from" value={from} />}
      <button type="submit" aria-label={label} title={label} lang={lang} className={className ?? 'inline-flex min-h-11 items-center rounded-small px-2 whitespace-nowrap text-blue hover:underline'}>{text}</button>
    </form>
  )
}

export const LocaleSwitch = (props: SwitchProps) => <SettingSwitch action={shellActions.locale} name="locale" {...props} />
export const DisplaySwitch = (props: SwitchProps) => <SettingSwitch action={shellActions.display} name="size" {...props} />
