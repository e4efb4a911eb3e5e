import { type Server } from 'node:http'

/** Stops accepting, lets running requests finish within `graceMs`, then cuts them. */
export async function drain(servers: readonly Server[], graceMs = 10_000): Promise<void> {
  const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
  // A connection that just finished its request may be kept alive by its client: it gets no second one.
  const sweep = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 50)
  const cut = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), graceMs)
  await Promise.all(closed)
  clearInterval(sweep)
  clearTimeout(cut)
}
