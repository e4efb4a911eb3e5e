import type { MapStation, MoneyMap } from '@/domain/case/money-map'
import { isExact, readMoment } from '@/domain/diagnosis/moments'
import type { Messages } from '@/messages/locale'
import { formatClockSeconds } from '../format/dates'
import type { Station } from './money-map'

/** The stations as they are drawn: their names, what stands at each, and when to the second. */
export function describeMoneyMap({ stations, tail }: MoneyMap, words: Messages['moneyMap']): Station[] {
  return stations.map((station): Station => {
    const title = words.stations[station.key]
    return {
      key: station.key, mark: station.mark, line: station.line, note: clockOf(station),
      title: station.key === 'payer' && tail !== null ? words.withTail(title, tail) : title,
      detail: station.words.map((word) => words.words[word]).join(words.then),
    }
  })
}

function clockOf({ at }: MapStation): string | undefined {
  const moment = at === null ? null : readMoment(at)
  return moment && isExact(moment) ? formatClockSeconds(new Date(moment.fromMs)) : undefined
}
