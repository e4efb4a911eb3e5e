import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { connect, type Db } from '@/db/client'
import { CONSUMERS, STAFF } from '@/db/seed/city'
import { countCases, findCity, isEmpty, plantCity } from '@/db/seed/plant'
import { STORIES } from '@/db/seed/stories'
import { env } from '@/env'
import { addManyCases } from '../seed/many-cases'
import { playStory } from '../seed/play-story'

/**
 * `mz seed --demo`: a fortnight in Yundu, a city that does not exist; does nothing where there are organisations already.
 * `mz seed --cases N`: adds many plain cases to that city, for measuring.
 */
export async function seedCommand(argv: string[]): Promise<number> {
  const cases = Number(argv[argv.indexOf('--cases') + 1])
  const isDemo = argv.includes('--demo')
  if (!isDemo && !(argv.includes('--cases') && Number.isSafeInteger(cases) && cases > 0)) {
    console.error('mz seed --demo | --cases N')
    return 2
  }
  const { APP_DATABASE_URL, WORKER_DATABASE_URL, MZ_MASTER_KEYS, MZ_INDEX_KEY, MZ_CODE_KEY, MZ_MODE, MZ_DATA_DIR } = env()
  if (MZ_MODE === 'production') {
    console.error('A demo is for demo installations: this one is in production.')
    return 1
  }
  const keys = { masterKeys: MZ_MASTER_KEYS, indexKey: MZ_INDEX_KEY, codeKey: MZ_CODE_KEY }
  const worker = connect(WORKER_DATABASE_URL!, { max: 2, name: 'seed' })
  const web = connect(APP_DATABASE_URL!, { max: 2, name: 'seed' })
  try {
    const now = new Date()
    if (!isDemo) {
      await addManyCases(worker.db, keys, await findCity(worker.db, keys), { cases, now })
      console.error(`${cases} complaints added.`)
      return 0
    }
    // One interrupted goes on where it stopped; one that was finished is left alone, whatever has come since.
    if (existsSync(join(MZ_DATA_DIR, SIGN_INS_FILE))) {
      console.error('The demo is there already; nothing was added.')
      return 0
    }
    if (await isEmpty(worker.db)) await worker.db.transaction(async (tx) => plantCity(tx as unknown as Db, keys, { now, newId }))
    const city = await findCity(worker.db, keys)
    const played = await countCases(worker.db)
    for (const [index, story] of STORIES.entries()) {
      if (index >= played) await playStory({ web: web.db, worker: worker.db, keys, city, now }, story, index + 1)
    }
    writeFileSync(join(MZ_DATA_DIR, SIGN_INS_FILE), JSON.stringify(SIGN_INS, null, 2))
    console.error(`${STORIES.length} complaints, ${CONSUMERS.length} consumers and ${STAFF.length} members of staff.`)
    return 0
  } finally {
    await Promise.all([web.end(), worker.end()])
  }
}

const SIGN_INS_FILE = 'demo-sign-ins.json'

/** Who is worth trying, for the end of `npm start`. Each is one click on the sign-in page of a demo. */
const SIGN_INS = [
  { role: '消费者 consumer', fields: { name: '陈安然', case: '朝阳路便利店 ¥368.00' } },
  { role: '商户店长 merchant manager', fields: { name: '赵德顺', shop: '朝阳路便利店' } },
  { role: '收单机构经办 handler', fields: { name: '王敏', institution: '云渡银行' } },
  { role: '收单机构复核 approver', fields: { name: '赵启明', institution: '云渡银行' } },
  { role: '监管检查员 examiner', fields: { name: '方正平', body: '云渡市金融消费权益保护局' } },
  { role: '平台运营 operator', fields: { name: '孟川' } },
]
