import { broken } from './broken'
import { client } from './client'
import { clocks } from './clocks'
import { common } from './common'
import { conversation } from './conversation'
import { diagnosis } from './diagnosis'
import { disputes } from './disputes'
import { events } from './events'
import { evidence } from './evidence'
import { filing } from './filing'
import { home } from './home'
import { intake } from './intake'
import { knowledge, privacy } from './knowledge'
import { ledgers } from './ledgers'
import { letters } from './letters'
import { moneyMap } from './money-map'
import { notices } from './notices'
import { operate } from './operate'
import { oversight } from './oversight'
import { proposals } from './proposals'
import { queues } from './queues'
import { redress } from './redress'
import { rules } from './rules'
import { settings } from './settings'
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
  conversation,
  diagnosis,
  disputes,
  events,
  evidence,
  filing,
  home,
  intake,
  knowledge,
  privacy,
  ledgers,
  letters,
  moneyMap,
  notices,
  operate,
  oversight,
  proposals,
  queues,
  redress,
  rules,
  settings,
  signIn,
  time,
  tracker,
  workspace,
}

/** The shape every other language must fill. */
export type Messages = typeof messages
