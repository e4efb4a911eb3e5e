import type { RoundName } from '@/domain/operate/rounds'
import type { operate as original } from '../zh-CN/operate'

const ROUNDS: Record<RoundName, string> = { 'clock-sweep': 'Mark clocks and remind of them', 'date-recount': 'Count provisional dates anew', 'job-rescue': 'Take over broken-off jobs', 'clean-up': 'Clean up what has expired' }
const megabytes = (bytes: number) => `${Math.floor(bytes / 1e6)} MB`

/** The screens of whoever runs the installation. */
export const operate: typeof original = {
  nav: { label: 'Operation', overview: 'Overview', policies: 'Time limits', calendars: 'Calendars', jobs: 'Jobs', messages: 'Messages sent', health: 'Health' },
  seeAll: 'See all',
  never: 'never yet',
  ago: (duration) => `${duration} ago`,

  overview: {
    title: 'Operation',
    lead: 'Shows whether the system does its work. It shows nothing of any complaint.',
    mode: { demo: 'Demo', test: 'Test', production: 'Production' },
    stats: {
      worker: 'Worker', alive: 'At work', silent: 'Silent', lastSweep: (ago) => `Last round: ${ago}`,
      waiting: 'Jobs waiting', oldest: (duration) => `Longest: ${duration}`, noneLate: 'Nothing piles up',
      dead: 'Dead jobs', deadNote: 'Out of tries', noDead: 'None',
      failed: 'Messages not sent', failedNote: (queued) => `${queued} more in the queue`,
    },
    attention: 'Needs you',
    allWell: 'All is well; nothing needs you.',
    concerns: {
      worker_silent: () => 'The worker is silent: clocks that run out are not marked and no message leaves. Lateness on screens is still right.',
      disk_unreachable: () => 'The data folder cannot be reached: evidence can neither be stored nor read.',
      disk_low: ({ freeBytes }) => `Only ${megabytes(freeBytes)} left on the disk, less than 1 GB.`,
      rounds_late: ({ names }) => `Rounds that are late: ${names.map((name) => ROUNDS[name]).join(', ')}.`,
      rounds_troubled: ({ names }) => `Rounds that did not all work out last time: ${names.map((name) => ROUNDS[name]).join(', ')}.`,
      jobs_late: ({ minutes }) => `A job that should have run has been waiting for ${minutes} minutes.`,
      jobs_dead: ({ count }) => (count === 1 ? '1 job is out of tries; it is for you to try it again.' : `${count} jobs are out of tries; it is for you to try them again.`),
      messages_failed: ({ count }) => (count === 1 ? '1 message could not be sent.' : `${count} messages could not be sent.`),
    },
    noSms: 'No SMS provider is connected: text messages stay in the outbox and reach no phone.',
    noMail: 'No mail server is set (MZ_SMTP_URL): mails stay in the outbox.',
  },

  rounds: {
    title: 'Rounds',
    caption: 'When each round ran last and how it went',
    columns: { name: 'Round', every: 'Every', last: 'Last', found: 'Done', failed: 'Failed', state: 'State' },
    names: ROUNDS,
    seconds: (seconds) => (seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
    onTime: 'On time',
    late: 'Late',
    troubled: 'Went wrong',
  },

  jobs: {
    title: 'Jobs',
    lead: 'Jobs are shown by number, never by content. What fails is tried again by itself, up to 12 times over about a day; then it stops here.',
    views: { all: 'All', waiting: 'Waiting', running: 'Running', dead: 'Dead' },
    viewsLabel: 'Jobs by state',
    caption: 'Jobs, newest first',
    columns: { id: 'No.', task: 'Task', subject: 'About', state: 'State', tries: 'Tries', next: 'Next try', created: 'Queued', error: 'Last failure', act: 'Act' },
    tasks: { 'send-message': 'Send a message', 'scan-evidence': 'Scan a file' },
    states: { waiting: 'Waiting', running: 'Running', dead: 'Dead' },
    tries: (made, allowed) => `${made} / ${allowed}`,
    retry: 'Try again',
    retryOf: (id) => `Try job ${id} again`,
    retried: (id) => `Job ${id} is queued again and runs in a few seconds.`,
    notRetried: 'Not queued again',
    gone: 'The job has been done, or is running now.',
    empty: { all: 'The queue is empty', waiting: 'No job is waiting', running: 'No job is running now', dead: 'No dead jobs' },
    emptyHint: 'Jobs that are done leave the queue.',
  },

  outbox: {
    title: 'Messages sent',
    lead: 'Template, masked recipient and state, nothing more.',
    leadDemo: 'A demo has no SMS provider, so texts and codes can be read here. In production they never are.',
    views: { all: 'All', queued: 'Queued', sent: 'Sent or kept', failed: 'Not sent' },
    viewsLabel: 'Messages by state',
    caption: 'Messages, newest first',
    columns: { template: 'Template', recipient: 'Recipient', channel: 'Channel', state: 'State', tries: 'Tries', created: 'Written', sent: 'Sent', text: 'Text' },
    templates: {
      clock_warned: 'deadline reminder', clock_over: 'deadline passed', code: 'Code', receipt: 'Complaint received', information_requested: 'More is needed', accepted: 'Accepted', not_accepted: 'Not accepted', merged: 'Joined to another', unmerged: 'Handled by itself again', merchant_answered: 'Merchant answered',
      decided: 'Outcome', refund_recorded: 'Refund sent', extended: 'More time', bank_asked: 'Refund traced', closed: 'Closed', message_received: 'New message', evidence_disclosed: 'New evidence',
    },
    channels: { sms: 'SMS', mail: 'Mail' },
    states: { queued: 'Queued', sent: 'Sent', failed: 'Not sent' },
    kept: 'Kept in the outbox',
    keptNote: 'this channel is not connected; nothing was delivered',
    problems: {
      unreachable: 'the mail server cannot be reached', timed_out: 'the mail server does not answer', not_secure: 'the mail server offers no encryption; not sent', sign_in_refused: 'the mail server refuses the account',
      recipient_refused: 'the address was refused', refused: 'the mail server refused it', expired: 'too late to be of use; not sent', unexpected: 'a fault of ours',
    },
    showText: 'Read',
    noText: 'not written yet',
    empty: { all: 'No messages yet', queued: 'No message is queued', sent: 'No message has been sent yet', failed: 'No message has failed' },
    emptyHint: 'They appear when a complaint moves on or somebody asks for a code.',
  },

  health: {
    title: 'Health',
    database: 'Database',
    version: 'Version', answer: 'Answers in', size: 'Size', migrations: 'Structure',
    milliseconds: (ms) => (ms < 1 ? 'under 1 ms' : `${ms} ms`),
    migrationsNote: (count, at) => `${count} migrations, the last of ${at}`,
    disk: 'Storage',
    folder: 'Data folder', free: 'Free', unreachable: 'cannot be reached', freeOf: (free, total) => `${free} of ${total}`,
    channels: 'Ways out',
    mail: 'Mail', sms: 'SMS',
    mailOn: 'SMTP connected', mailOff: 'not set; mails stay in the outbox', smsOff: 'not connected; text messages stay in the outbox',
    queue: 'Job queue',
    megabytes: (amount) => `${amount} MB`,
    gigabytes: (amount) => `${amount} GB`,
  },
}
