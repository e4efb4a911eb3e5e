import type { Find } from './find'

const SHOWN = '***'
/** How far, in characters, a card number or security code makes "valid until" mean the card's. */
const NEAR = 80

const IS = String.raw`(?:[\s:=#("'\[-]|是|为|至|到|就是|is\b){0,8}`
const MONTH = '(?:1[0-2]|0?[1-9])'
const YEAR = String.raw`(?:20)?\d\d`
const EXPIRY = String.raw`(?:${MONTH} ?[/.月-] ?${YEAR}(?!\d)年?|${YEAR} ?[/.年-] ?${MONTH}(?!\d)月?|(?:0[1-9]|1[0-2])\d\d(?!\d))`

// In each pattern the last group is the secret; the words before it stay, so that the reader sees what was cut.
const TRACK_1 = /()(%?B\d{13,19}\^[^^\n]{2,26}\^\d{4}[^?\n]{0,80}\??)/gi
const TRACK_2 = /()(;?\d{13,19}=\d{4,30}\??)/g
const SECURITY_CODE = new RegExp(
  String.raw`((?<![a-z])(?:cvv2?|cvn2?|cvc2?|csc|安全(?:校验)?码|(?:背面|背后|卡背)的?(?:末|后)?[三3]位(?:数字?|码)?)${IS})(\d(?:[ -]?\d){2,3})(?!\d)`, 'gi',
)
const LABELLED_EXPIRY = new RegExp(
  String.raw`((?<![a-z])(?:有效(?:期限?|日期)|到期日?|失效日期|valid ?(?:thru|through|until)|exp(?:iry|ires?|iration)?(?: date)?\.?)${IS})(${EXPIRY})`, 'gi',
)
const PASSWORD = /((?<![a-z])(?:密码|口令|password|passwd|pwd|pin码?(?![a-z]))(?:[\s"']{0,3}(?:[:=]|是|为)){1,2}[\s"']{0,3})([\w!@#$%^&*.+~-]{4,64})/gi
const PASSWORD_UNMARKED = /((?<![a-z])(?:密码|口令|password|passwd|pwd|pin码?(?![a-z]))(?: is)? {0,3})((?=[a-z!@#$%^&*.+~_-]{0,63}\d)[\w!@#$%^&*.+~-]{4,64})/gi
const ONE_TIME_CODE = new RegExp(String.raw`((?:验证码|校验码|动态码|verification code|one-time code|otp)${IS})(\d{4,8})(?!\d)`, 'gi')
const AFTER_A_CARD = /^([\s,;|/、]{1,4})((?:0[1-9]|1[0-2])[/-][23]\d(?!\d)(?:[\s,;|/、]{1,4}\d{3,4}(?!\d))?)/

/** What may not be kept at all (class C3): track, security code, password, one-time code, and expiry near one of the `cards`. In half-width text. */
export function findSecrets(plain: string, cards: readonly Find[]): Find[] {
  const tracks = [TRACK_1, TRACK_2].flatMap((pattern) => matches(plain, pattern))
  const codes = matches(plain, SECURITY_CODE)
  const expiries = matches(plain, LABELLED_EXPIRY).filter((expiry) => (
    plain[expiry.labelStart - 1] === '卡' || [...cards, ...codes].some((card) => isNear(card, expiry))
  ))
  const unlabelled = cards.flatMap((card) => {
    const match = AFTER_A_CARD.exec(plain.slice(card.end, card.end + 24))
    return match ? [secret(card.end + match[1]!.length, match[2]!)] : []
  })
  const words = [PASSWORD, PASSWORD_UNMARKED, ONE_TIME_CODE].flatMap((pattern) => matches(plain, pattern))
  return [...tracks, ...codes, ...expiries, ...unlabelled, ...words]
    .map(({ start, end, kind, shown }) => ({ start, end, kind, shown }))
}

function matches(plain: string, pattern: RegExp): (Find & { labelStart: number })[] {
  return [...plain.matchAll(pattern)].map((match) => (
    { ...secret(match.index + match[1]!.length, match[2]!), labelStart: match.index }
  ))
}

const secret = (start: number, value: string): Find => ({ start, end: start + value.length, kind: 'secret', shown: SHOWN })

const isNear = (one: Find, other: Find): boolean => one.start - other.end <= NEAR && other.start - one.end <= NEAR
