import clsx from 'clsx'
import { type Station, StationItem } from './station'

export type { Station }

// The map lies down from 17 em on, and an em is the type of its figure: wider texts need more room before they do.
const SIZES = {
  phone: { figure: 'text-[1rem]', list: 'text-xs', title: 'text-sm' },
  preview: { figure: 'text-[0.875rem]', list: 'text-2xs', title: 'text-xs' },
  workspace: { figure: 'text-[2rem]', list: 'text-sm', title: 'text-base' },
}
export type MoneyMapSize = keyof typeof SIZES

interface MoneyMapProps {
  size: MoneyMapSize
  /** The same in one true sentence, for those who hear the page. */
  sentence: string
  stations: readonly Station[]
}

/**
 * Where the money is: payer, WeChat, acquirer, merchant. Solid where the records agree, broken in vermilion where they stop
 * agreeing, a coin where the money is, dashed where it never went. Too narrow for its type, it stands upright.
 */
export function MoneyMap({ size, sentence, stations }: MoneyMapProps) {
  return (
    <figure className={clsx('@container', SIZES[size].figure)}>
      <figcaption className="sr-only">{sentence}</figcaption>
      <ol className={clsx('grid @min-[17em]:auto-cols-fr @min-[17em]:grid-flow-col', SIZES[size].list)}>
        {stations.map((station, index) => (
          <StationItem key={station.key} station={station} isFirst={index === 0} lineOut={stations[index + 1]?.line ?? null} titleClass={SIZES[size].title} isOneLine={size === 'workspace'} />
        ))}
      </ol>
    </figure>
  )
}
