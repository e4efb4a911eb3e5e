import { TextField } from '../ui/field'

/** Six digits from a message or an authenticator. Phones offer the code they just received. */
export function CodeField({ label, error }: { label: string; error: string | undefined }) {
  return (
    <TextField
      id="code" name="code" label={label} error={error} required inputMode="numeric" autoComplete="one-time-code" maxLength={20} spellCheck={false}
      className="max-w-60 text-xl tracking-[0.2em] tabular-nums"
    />
  )
}
