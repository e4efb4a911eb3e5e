/** The idempotency key of what a person means to do now, and the body last refused under it. */
export interface IntentKey { key: string; refusedBody: string | null }

export const freshIntent = (key: string): IntentKey => ({ key, refusedBody: null })

/**
 * The key to send `body` under. It is kept while nobody answered, so that trying again cannot do a thing twice;
 * other values after a refusal are another intent.
 */
export function intentFor(intent: IntentKey, body: string, newKey: () => string): IntentKey {
  return intent.refusedBody === null || intent.refusedBody === body ? intent : freshIntent(newKey())
}

/** After a refusal: nothing was done under this key, with this body. */
export const refusedIntent = (intent: IntentKey, body: string): IntentKey => ({ ...intent, refusedBody: body })
