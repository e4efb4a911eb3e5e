import { messagesFor } from '@/messages/locale'

/** Every sentence of the screens, in the language they are written in. */
export const words = messagesFor('zh-CN')
