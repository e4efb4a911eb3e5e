import clsx from 'clsx'
import { formatYuan } from '@/domain/money/fen'

/** An amount in fen, exact and in figures of one width. */
export function Amount({ fen, className }: { fen: number; className?: string }) {
  return <span className={clsx('whitespace-nowrap tabular-nums', className)}>{formatYuan(fen)}</span>
}
