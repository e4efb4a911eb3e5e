import type { Bilingual } from './policy'

/** Laws, orders, rules and guides that clocks come from, with their numbers. */
export const NFRA_COMPLAINTS: Bilingual = { zh: '银行业保险业消费投诉处理管理办法（银保监会令2020年第3号）', en: 'Measures for Consumer Complaints in Banking and Insurance (CBIRC Order 2020-3)' }
export const PBC_CONSUMERS: Bilingual = { zh: '中国人民银行金融消费者权益保护实施办法（中国人民银行令〔2020〕第5号）', en: 'Implementation Measures for Financial Consumer Protection (PBoC Order 2020-5)' }
export const PAYMENT_FIRM_RULES: Bilingual = { zh: '非银行支付机构监督管理条例实施细则（中国人民银行令〔2024〕第4号）', en: 'Implementing Rules for Non-bank Payment Institutions (PBoC Order 2024-4)' }
export const AML_LAW: Bilingual = { zh: '反洗钱法（2024年修订）', en: 'Anti-Money Laundering Law (2024)' }
export const ECOMMERCE_LAW: Bilingual = { zh: '电子商务法', en: 'E-Commerce Law' }
export const CONSUMER_REGULATION: Bilingual = { zh: '消费者权益保护法实施条例', en: 'Regulation on the Consumer Protection Law' }
export const SAMR_ORDER_121: Bilingual = { zh: '市场监督管理投诉举报处理办法（市场监管总局令第121号）', en: 'Measures for Market Regulation Complaints and Reports (SAMR Order 121)' }
export const SAMR_ORDER_20: Bilingual = { zh: '市场监督管理投诉举报处理暂行办法（市场监管总局令第20号）', en: 'Interim Measures for Market Regulation Complaints and Reports (SAMR Order 20)' }
export const CARD_ACQUIRING: Bilingual = { zh: '银行卡收单业务管理办法（中国人民银行公告〔2013〕第9号）', en: 'Measures for Bank Card Acquiring (PBoC Notice 2013-9)' }
export const TERMINAL_NOTICE: Bilingual = { zh: '关于加强支付受理终端及相关业务管理的通知（银发〔2021〕259号）', en: 'Notice on Payment Terminals (PBoC Yinfa 2021-259)' }
export const HOUSE_RULE: Bilingual = { zh: '本平台规则', en: 'House rule' }

export const WECHAT_COMPLAINT_GUIDE: Bilingual = { zh: '微信支付消费者投诉处理指南', en: 'WeChat Pay consumer complaint guide' }
export const WECHAT_COMPLAINT_RULES: Bilingual = { zh: '微信支付投诉处理规范', en: 'WeChat Pay complaint handling rules' }
export const WECHAT_GUARANTEE: Bilingual = { zh: '微信小程序交易保障文档（2024-03-25）', en: 'WeChat mini-program transaction guarantee (2024-03-25)' }
export const WECHAT_REVERSE_API: Bilingual = { zh: '微信支付撤销订单接口文档', en: 'WeChat Pay reverse API' }
export const WECHAT_REFUND_API: Bilingual = { zh: '微信支付申请退款接口文档', en: 'WeChat Pay refund API' }
export const WECHAT_REFUND_GUIDE: Bilingual = { zh: '微信支付退款指引', en: 'WeChat Pay refund guide' }
export const ISSUER_PRACTICE: Bilingual = { zh: '发卡行退款入账惯例', en: 'Practice of card issuers' }
export const UNIONPAY_ERRORS: Bilingual = { zh: '银联差错争议规则', en: 'UnionPay error and dispute rules' }
export const VISA_RULES: Bilingual = { zh: 'Visa 网络规则', en: 'Visa network rules' }
export const MASTERCARD_RULES: Bilingual = { zh: 'Mastercard 网络规则', en: 'Mastercard network rules' }

export const REGULATION_E: Bilingual = { zh: '12 CFR 1005（Regulation E）', en: '12 CFR 1005 (Regulation E)' }
export const REGULATION_Z: Bilingual = { zh: '12 CFR 1026（Regulation Z）', en: '12 CFR 1026 (Regulation Z)' }
export const CFPB_PORTAL: Bilingual = { zh: 'CFPB 公司门户惯例', en: 'CFPB company portal practice' }
export const FCA_DISP: Bilingual = { zh: 'FCA Handbook DISP', en: 'FCA Handbook DISP' }
export const PSD2: Bilingual = { zh: '欧盟指令 2015/2366（PSD2）', en: 'Directive (EU) 2015/2366 (PSD2)' }
