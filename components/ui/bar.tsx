import clsx from 'clsx'

const FILLS = { jade: 'fill-jade', jadeLight: 'fill-jade-line', amber: 'fill-amber-bar', seal: 'fill-seal', blue: 'fill-blue', grey: 'fill-ink-3', still: 'fill-line-strong' }
export type BarTone = keyof typeof FILLS

/** A horizontal bar of shares (0–1 each) in order. Its words stand beside it, so it is hidden from readers of the screen. */
export function Bar({ parts, thin = false, className }: { parts: readonly { share: number; tone: BarTone }[]; thin?: boolean; className?: string }) {
  const widths = parts.map(({ share }) => 100 * Math.min(1, Math.max(0, share)))
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false" className={clsx('block w-full overflow-hidden rounded-full', thin ? 'h-1' : 'h-2', className)}>
      <rect width="100" height="8" className="fill-line" />
      {parts.map(({ tone }, index) => (
        <rect key={index} x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)} width={widths[index]} height="8" className={FILLS[tone]} />
      ))}
    </svg>
  )
}
