/** Currencies by the words of Chinese banks. */
const CURRENCIES: Record<string, string> = {
  人民币: 'CNY', 人民币元: 'CNY', RMB: 'CNY', 美元: 'USD', 美金: 'USD', 港币: 'HKD', 港元: 'HKD', 欧元: 'EUR', 日元: 'JPY', 日圆: 'JPY', 英镑: 'GBP',
  澳元: 'AUD', 澳大利亚元: 'AUD', 加元: 'CAD', 加拿大元: 'CAD', 新加坡元: 'SGD', 瑞士法郎: 'CHF', 新西兰元: 'NZD', 韩元: 'KRW', 泰铢: 'THB', 澳门元: 'MOP',
}

/** The code of a currency by a bank's word or by itself; null for any other word. */
export function currencyOf(word: string): string | null {
  const plain = word.normalize('NFKC').trim().toUpperCase()
  return CURRENCIES[plain] ?? (/^[A-Z]{3}$/.test(plain) ? plain : null)
}
