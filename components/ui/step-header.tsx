import { Icon } from './icon'
import { Link } from './link'

interface StepHeaderProps {
  back?: { href: string; label: string }
  title: string
  step: number
  steps: number
  /** "第 5 步，共 5 步", for those who hear it. */
  stepLabel: string
}

/** The top of one question of several: back, what it is about, how far one is. */
export function StepHeader({ back, title, step, steps, stepLabel }: StepHeaderProps) {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto grid min-h-12 max-w-[40rem] grid-cols-[1fr_auto_1fr] items-center gap-2 px-4">
        {back
          ? <Link href={back.href} look="none" className="-ml-1 inline-flex min-h-11 items-center justify-self-start hover:text-blue"><Icon name="left" />{back.label}</Link>
          : <span />}
        <h1 className="text-md leading-snug">{title}</h1>
        <span className="justify-self-end text-ink-3 tabular-nums"><span className="sr-only">{stepLabel}</span><span aria-hidden="true">{step} / {steps}</span></span>
      </div>
      <svg viewBox={`0 0 ${steps} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false" className="block h-0.5 w-full">
        <rect width={step} height="1" className="fill-jade" />
      </svg>
    </header>
  )
}
