import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
// `server-only` throws outside Next; tests import server modules on purpose.
const alias = { '@': root, 'server-only': `${root}/node_modules/server-only/empty.js` }
const shared = { environment: 'node' as const, env: { TZ: 'UTC' } }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        // One module registry a worker: importing everything anew for each of a hundred files costs more than the tests.
        test: { ...shared, name: 'unit', pool: 'threads', isolate: false, include: ['**/*.test.{ts,tsx}'], exclude: ['node_modules/**', '.next/**', '.data/**', '**/*.integration.test.ts'] },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: ['node_modules/**', '.next/**', '.data/**'],
          globalSetup: ['db/test/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
    ],
  },
})
