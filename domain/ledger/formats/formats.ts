import { alipayConsumerBill } from './alipay-consumer-bill'
import { allinpayJournal } from './allinpay-journal'
import { bankStatementCn } from './bank-cn/bank-statement-cn'
import { camt } from './camt/camt'
import type { FormatReader } from './format-reader'
import { lcswJournal } from './lcsw-journal'
import { leshuaJournal } from './leshua-journal'
import { mt940 } from './mt940/mt940'
import { ofx } from './ofx/ofx'
import { unionpayMerchantFile } from './unionpay/unionpay-merchant-file'
import { wechatConsumerBill } from './wechat-consumer-bill'
import { wechatFundFlowBill } from './wechat-merchant-bill/fund-flow-bill'
import { wechatTradeBill } from './wechat-merchant-bill/trade-bill'

/** The formats we read, asked in this order: the first that knows the content reads it. */
export const FORMATS: readonly FormatReader[] = [
  camt, mt940, ofx, unionpayMerchantFile, leshuaJournal,
  wechatConsumerBill, alipayConsumerBill, wechatTradeBill, wechatFundFlowBill, allinpayJournal, lcswJournal, bankStatementCn,
]
