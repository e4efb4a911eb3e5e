import { parseMinorUnits } from '../../../money/minor-units'
import type { BankRow } from '../../row'
import { type XmlElement, all, textAt } from './element'
import { type Account, type Entry, type Side, sideAt } from './entry'

/** Sub-families for money that comes back. Source: ISO 20022 external code sets, bank transaction sub-family. */
const RETURNS = ['RRTN', 'RPCR', 'UPDD', 'PRDD']

/** Numbers by which others know the payment, under the names the standard gives them. */
const REFERENCES = ['EndToEndId', 'TxId', 'InstrId']

/**
 * The rows of one entry: one, or one for each of its transactions where these name amounts that add up to the entry's.
 * `ordinal` counts the entries of the file, which may all stand on one line.
 */
export function entryRows(element: XmlElement, entry: Entry, ordinal: number, account: Account): BankRow[] {
  const common = { ...entry, ledger: 'bank' as const, source: 'bank_statement', line: element.line, accountTail: account.tail, ref: textAt(element, 'AcctSvcrRef', 'NtryRef') }
  const details = all(element, 'NtryDtls/TxDtls')
  const parts = partsOf(details, entry)
  if (parts) {
    return parts.map(({ detail, ...part }, index) => ({ ...common, rowId: `B${ordinal}-${index + 1}`, ...part, ...wordsOf(element, detail, part.direction) }))
  }
  const only = details.length === 1 ? details[0] : undefined
  return [{ ...common, rowId: `B${ordinal}`, ...wordsOf(element, only, entry.direction), extras: sharedReferences(details), ...(only && originalOf(only, entry.currency)) }]
}

interface Part { detail: XmlElement; amountFen: number; direction: Side }

function partsOf(details: readonly XmlElement[], entry: Entry): Part[] | null {
  const { direction: side } = entry
  if (details.length < 2 || side === undefined) return null
  const parts: Part[] = []
  for (const detail of details) {
    const amount = all(detail, 'Amt')[0] ?? all(detail, 'AmtDtls/TxAmt/Amt')[0]
    const amountFen = amount?.attributes.Ccy === entry.currency ? parseMinorUnits(amount.text, entry.currency) : null
    if (amountFen === null) return null
    parts.push({ detail, amountFen, direction: sideAt(detail) ?? side })
  }
  const sum = parts.reduce((total, { amountFen, direction }) => total + (direction === side ? amountFen : -amountFen), 0)
  return sum === entry.amountFen ? parts : null
}

/** What a transaction says beside its amount; without one, what the entry says by itself. */
function wordsOf(element: XmlElement, detail: XmlElement | undefined, direction: Side | undefined): Partial<BankRow> {
  const remittance = detail ? ['RmtInf/Ustrd', 'RmtInf/Strd/CdtrRefInf/Ref', 'RmtInf/Strd/AddtlRmtInf', 'AddtlTxInf'].flatMap((path) => all(detail, path)) : []
  const said = [...remittance, ...all(element, 'AddtlNtryInf')].map(({ text }) => text).filter((text) => text !== '')
  const other = direction === 'debit' ? 'Cdtr' : 'Dbtr'
  const ref = detail && textAt(detail, 'Refs/AcctSvcrRef')
  return {
    type: typeOf(element, detail), summary: said.join(' ') || undefined, extras: sharedReferences(detail ? [detail] : []), ...(ref && { ref }),
    counterparty: detail && textAt(detail, `RltdPties/${other}/Nm`, `RltdPties/${other}/Pty/Nm`, `RltdPties/Ultmt${other}/Nm`, `RltdPties/Ultmt${other}/Pty/Nm`),
  }
}

/** The bank's own code, followed by plain words where money was sent back. */
function typeOf(element: XmlElement, detail: XmlElement | undefined): string | undefined {
  const code = (detail && codeOf(detail)) ?? codeOf(element)
  const isReversal = ['true', '1'].includes(textAt(element, 'RvslInd') ?? '')
  const isReturn = (detail && all(detail, 'RtrInf').length > 0) || RETURNS.some((name) => code?.endsWith(`-${name}`))
  return [code, isReversal && 'REVERSAL', isReturn && 'RETURN', detail && textAt(detail, 'RtrInf/Rsn/Cd')].filter(Boolean).join(' ') || undefined
}

function codeOf(element: XmlElement): string | undefined {
  const family = ['BkTxCd/Domn/Cd', 'BkTxCd/Domn/Fmly/Cd', 'BkTxCd/Domn/Fmly/SubFmlyCd'].flatMap((path) => textAt(element, path) ?? [])
  return family.join('-') || textAt(element, 'BkTxCd/Prtry/Cd')
}

/** The references that all transactions of an entry share; a payer who gave none says NOTPROVIDED. */
function sharedReferences(details: readonly XmlElement[]): Record<string, string> | undefined {
  const found = REFERENCES.flatMap((name) => {
    const [value, ...others] = new Set(details.map((detail) => textAt(detail, `Refs/${name}`)))
    return value === undefined || value === 'NOTPROVIDED' || others.length > 0 ? [] : [[name, value] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** What was paid, where it was paid in another currency than the account's. */
function originalOf(detail: XmlElement, currency: string): Partial<BankRow> {
  const amount = [...all(detail, 'AmtDtls/InstdAmt/Amt'), ...all(detail, 'AmtDtls/TxAmt/Amt')].find(({ attributes }) => attributes.Ccy !== undefined && attributes.Ccy !== currency)
  const units = amount ? parseMinorUnits(amount.text, amount.attributes.Ccy!) : null
  return units === null ? {} : { originalAmountMinor: units, originalCurrency: amount!.attributes.Ccy }
}
