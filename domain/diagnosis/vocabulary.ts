/** What made the sides differ. */
export const CAUSES = [
  'network_delay', 'system_error', 'merchant_setting', 'platform_rule', 'bank_lag', 'duplicate_charge', 'amount_mismatch',
  'misdirected_refund', 'suspected_fraud', 'none', 'insufficient_evidence',
] as const
export type Cause = (typeof CAUSES)[number]

/** The rows of the rule table (complaint rules, section 3.4). */
export const RULE_IDS = [
  'D00', 'D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12', 'D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** What lies over a cause: part refund, refund above the charge, fee kept, coupon, unit, currency, instalments, net settlement. */
export const OVERLAYS = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const
export type Overlay = (typeof OVERLAYS)[number]

export const MONEY_LOCATIONS = [
  'merchant', 'acquirer', 'customer_card', 'customer_wallet', 'in_transit_to_customer', 'wrong_account', 'split', 'unknown',
] as const
export type MoneyLocation = (typeof MONEY_LOCATIONS)[number]

export const NEXT_PARTIES = ['none', 'customer_wait', 'customer', 'merchant', 'acquirer', 'bank', 'risk_team', 'analyst'] as const
export type NextParty = (typeof NEXT_PARTIES)[number]

/** Changes with every change of the rules, so that a stored answer says which rules gave it. */
export const RULE_VERSION = '1'
