import type { CaseFacts } from '../../domain/case/facts'
import { chinaInstant } from '../../domain/clock/rfc3339'
import { importedCoverage } from '../../domain/diagnosis/imported-coverage'
import type { DiagnosisInput } from '../../domain/diagnosis/input'
import type { BankRow, LedgerRow, PosRow, WechatRow } from '../../domain/ledger/row'
import { type CaseImport, importedRows, importsOf } from '../../db/queries/ledgers'
import type { Ctx } from '../context'

/** Everything that is known of a case's payment now: the claim, the rows imported from the case, and what they can speak for. */
export async function diagnosisInputOf({ db, now }: Pick<Ctx, 'db' | 'now'>, facts: CaseFacts): Promise<{ input: DiagnosisInput; keyedIn: string[] }> {
  const imported = await importedRows(db, facts.id)
  return {
    input: inputFrom(facts, imported.map(({ row }) => row), await importsOf(db, facts.id), now),
    keyedIn: imported.flatMap(({ row, isKeyedIn }) => (isKeyedIn ? row.rowId : [])),
  }
}

function inputFrom({ keys, amountFen, paidAt, payMeans }: CaseFacts, rows: readonly LedgerRow[], imports: readonly CaseImport[], now: Date): DiagnosisInput {
  return {
    asOf: chinaInstant(now),
    subject: {
      transactionId: keys.transactionId, outTradeNo: keys.outTradeNo, rrn: keys.rrn, accountTail: keys.accountTail,
      amountFen, currency: 'CNY', paidAt: chinaInstant(new Date(paidAt)),
    },
    ledgers: {
      wechat: rows.filter((row): row is WechatRow => row.ledger === 'wechat'),
      pos: rows.filter((row): row is PosRow => row.ledger === 'pos'),
      bank: rows.filter((row): row is BankRow => row.ledger === 'bank'),
    },
    coverage: importedCoverage(imports, { isWallet: payMeans === 'wechat_balance' }),
  }
}
