import type { Task } from './task'
import { scanEvidence } from './tasks/scan-evidence'
import { sendMessage } from './tasks/send-message'

/** What the worker does when it is asked. The database refuses to queue what it does not know: `app.enqueue`. */
export const TASKS: Readonly<Record<string, Task>> = {
  'send-message': sendMessage,
  'scan-evidence': scanEvidence,
}
