import type { Messaging, Outgoing } from './messaging'

/** One port over a carrier for each channel. */
export function byChannel(carriers: Record<Outgoing['channel'], Messaging>): Messaging {
  return { send: (message) => carriers[message.channel].send(message) }
}
