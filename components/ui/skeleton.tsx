import clsx from 'clsx'

/** The shape of what is coming. It holds the place, so nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block animate-pulse rounded-small bg-line', className)} />
}

/** Cards still loading; `label` is read out once. */
export function SkeletonCards({ label, count = 3 }: { label: string; count?: number }) {
  return (
    <div role="status" className="grid gap-3.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="grid gap-3 rounded-card border border-line bg-surface p-4">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-8 w-3/5" />
          <Skeleton className="h-16 w-full" />
        </div>
      ))}
    </div>
  )
}

/** Table rows still loading. */
export function SkeletonRows({ label, count = 8 }: { label: string; count?: number }) {
  return (
    <div role="status" className="grid">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex h-15 items-center gap-6 border-b border-line px-5">
          <Skeleton className="h-3 w-28" />
          <Skeleton className="h-3 grow" />
          <Skeleton className="h-3 w-20" />
        </div>
      ))}
    </div>
  )
}
