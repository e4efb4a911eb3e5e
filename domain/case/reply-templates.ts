import type { Party } from '../access/roles'

/** What a template leaves open, written `{amount}` in its text. The case fills in what it knows; an `item` only the writer does. */
export const TEMPLATE_VARIABLES = ['reference', 'merchant', 'amount', 'paidOn', 'decisionBy', 'refunded', 'arrivalBy', 'cause', 'item'] as const
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number]

/** Words an institution writes often: to whom, and what has to be filled in. The texts are in `messages/`. */
export const REPLY_TEMPLATES = {
  greeting:        { to: 'consumer', variables: ['reference', 'merchant', 'decisionBy'] },
  ask_item:        { to: 'consumer', variables: ['paidOn', 'merchant', 'amount', 'item'] },
  arrival:         { to: 'consumer', variables: ['refunded', 'arrivalBy'] },
  cause:           { to: 'consumer', variables: ['paidOn', 'amount', 'cause'] },
  ask_shop:        { to: 'merchant', variables: ['reference', 'paidOn', 'amount', 'item'] },
  refund_underway: { to: 'merchant', variables: ['reference', 'refunded', 'arrivalBy'] },
  new_evidence:    { to: 'both',     variables: ['reference'] },
} as const satisfies Record<string, { to: 'consumer' | 'merchant' | 'both'; variables: readonly TemplateVariable[] }>
export type ReplyTemplate = keyof typeof REPLY_TEMPLATES

/** With one press a side says that it has nothing to say about what was laid before it. */
export const NO_COMMENT = 'no_comment'

/** What a message can say it was made from. */
export const MESSAGE_TEMPLATES = [...Object.keys(REPLY_TEMPLATES) as ReplyTemplate[], NO_COMMENT] as const
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number]

/** Whose words a template may be: the institution's, or a side's that has been asked for a comment. */
export const isTemplateOf = (author: Party, template: MessageTemplate): boolean => (template === NO_COMMENT) === (author === 'consumer' || author === 'merchant')

export type TemplateValues = Partial<Record<TemplateVariable, string>>

/** The text with what is known of the case. What is not known stays as it is, for the writer to replace. */
export const fillTemplate = (text: string, values: TemplateValues): string =>
  text.replace(PLACE, (place, name: string) => values[name as TemplateVariable] ?? place)

/** Names in braces that nobody has filled in: a text that still has some is not sent. */
export const placesLeft = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name]) => name!)

const PLACE = /\{\s*([\p{L}_][\p{L}\p{N}_]*)\s*\}/gu
