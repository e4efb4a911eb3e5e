import { tmpdir } from 'node:os'
import { connect } from '@/db/client'
import { openLeases } from '@/db/leases'
import { openEvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import { openMessaging } from '@/usecases/outbox/open-messaging'
import { sweepClocks } from '../sweep-clocks'

// One sweep in a process of its own, without the lease that keeps real workers out of each other's way: what is done once is the database's promise.
const { url, keys } = JSON.parse(process.env.SWEEP!) as { url: string; keys: { master: string; index: string; code: string } }
const bytes = (text: string) => Buffer.from(text, 'base64')
const origin = 'https://mingzhang.example'
const client = connect(url, { max: 6, name: 'sweep' })
const walked = await sweepClocks({
  db: client.db, leases: openLeases(url), origin, messaging: openMessaging({ smtpUrl: undefined, origin }), evidence: openEvidenceKeeping({ dataDir: tmpdir(), clamd: undefined }),
  keys: { masterKeys: { current: 'v1', keys: { v1: bytes(keys.master) } }, indexKey: bytes(keys.index), codeKey: bytes(keys.code) },
  report: (work, error) => { console.error(work, error) },
}, 20)
console.log(JSON.stringify(walked))
await client.end()
process.exit()
