import { type ChinaDate, dayNumberOf, parseChinaDate } from '../../clock/china-time'

/** The day MMDD that lies nearest to another: at New Year the two stand in different years. null when there is no such day. */
export function nearestDay(monthAndDay: string, near: ChinaDate): ChinaDate | null {
  const year = Number(near.slice(0, 4))
  const [nearest] = [year - 1, year, year + 1]
    .flatMap((candidate) => parseChinaDate(`${candidate}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`) ?? [])
    .sort((one, other) => distance(one, near) - distance(other, near))
  return nearest ?? null
}

const distance = (one: ChinaDate, other: ChinaDate): number => Math.abs(dayNumberOf(one) - dayNumberOf(other))
