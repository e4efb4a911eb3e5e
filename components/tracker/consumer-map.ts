import type { CaseFacts } from '@/domain/case/facts'
import { moneyMap } from '@/domain/case/money-map'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import type { Messages } from '@/messages/locale'
import type { Station } from '../money-map/station'

/** The money map in the words of the person whose money it is, and the same as one sentence. */
export function consumerMap(facts: CaseFacts, diagnosis: Diagnosis | null, { tracker: { map }, moneyMap: shared }: Messages): { sentence: string; stations: Station[] } {
  const { stations, tail } = moneyMap(facts, diagnosis, [], 'consumer')
  const payer = { wechat_balance: map.stations.balance, wechat_card: map.stations.card, bank_card: map.stations.card, unknown: map.stations.unknown }[facts.payMeans]
  const drawn = stations.map(({ key, mark, line, words }): Station => {
    const title = key === 'payer' ? payer : map.stations[key]
    return { key, mark, line, title, detail: words.map((word) => map.saw[word] ?? shared.words[word]).join(shared.then), note: key === 'payer' && tail && facts.payMeans !== 'wechat_balance' ? `*${tail}` : undefined }
  })
  return { stations: drawn, sentence: map.sentence(drawn.map(({ title, detail, mark }) => map.station(title, detail, mark === 'here')).join(shared.then)) }
}
