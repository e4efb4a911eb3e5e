import type { Messaging } from './messaging'

/** Where no provider is connected: nothing leaves, the outbox row is all there is. */
export const outboxOnly: Messaging = { send: async () => 'outbox' }
