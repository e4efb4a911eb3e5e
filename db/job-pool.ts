import { Client, Pool, type ClientConfig } from 'pg'

// graphile-worker brings its own driver. A killed backend makes a pg client emit `error`, and one that nobody hears ends the process.
const unheard = () => undefined

/** The job queue's pool, that outlives the death of any of its connections: the next query opens another. */
export function openJobPool(connectionString: string, max = 5): Pool {
  const pool = new Pool({ connectionString, max, application_name: 'mingzhang-jobs' })
  pool.on('error', unheard)
  pool.on('connect', (client) => { client.on('error', unheard) })
  return pool
}

/** One connection of its own. `onEnd` runs once, when it is gone for whatever reason. */
export async function openJobClient(connectionString: string, config: ClientConfig, onEnd: () => void): Promise<Client> {
  const client = new Client({ connectionString, application_name: 'mingzhang-leases', ...config })
  client.on('error', unheard)
  client.on('end', onEnd)
  await client.connect()
  return client
}
