import { operatorEnv } from '@/env'
import { borrowDatabase } from './start/database'

// npm run db:migrate: brings roles and tables up to date, for deploys that do not come through npm start.
const { giveBack } = await borrowDatabase(operatorEnv())
await giveBack()
console.log('The database is up to date.')
process.exit()
