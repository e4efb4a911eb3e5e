import { broken } from './broken'
import { client } from './client'
import { clocks } from './clocks'
import { common } from './common'
import { diagnosis } from './diagnosis'
import { disputes } from './disputes'
import { events } from './events'
import { evidence } from './evidence'
import { filing } from './filing'
import { home } from './home'
import { knowledge, privacy } from './knowledge'
import { ledgers } from './ledgers'
import { moneyMap } from './money-map'
import { notices } from './notices'
import { operate } from './operate'
import { oversight } from './oversight'
import { queues } from './queues'
import { signIn } from './sign-in'
import { time } from './time'
import { tracker } from './tracker'
import { workspace } from './workspace'

/** Everything the product says in Chinese, the original, one noun a file. */
export const messages = {
  broken,
  client,
  clocks,
  common,
  diagnosis,
  disputes,
  events,
  evidence,
  filing,
  home,
  knowledge,
  privacy,
  ledgers,
  moneyMap,
  notices,
  operate,
  oversight,
  queues,
  signIn,
  time,
  tracker,
  workspace,
}

/** The shape every other language must fill. */
export type Messages = typeof messages
