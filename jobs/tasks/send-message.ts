import * as z from 'zod/mini'
import { renderNotice } from '@/messages/render-notice'
import { deliverMessage } from '@/usecases/outbox/deliver-message'
import { task } from '../task'
import { machine } from '../tools'

/** Makes a message's text in its reader's language and sends it. */
export const sendMessage = task(z.strictObject({ messageId: z.uuid() }), (tools, { messageId }, tries) =>
  deliverMessage(machine(tools), { messageId, ...tries }, {
    write: (given) => renderNotice(given, tools.origin),
    messaging: tools.messaging,
  }))
