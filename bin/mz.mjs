#!/usr/bin/env node
// mz: the command line. Paths in its arguments are those of whoever types; everything else is found from here.
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

process.env.MZ_DATA_DIR ??= fileURLToPath(new URL('../.data', import.meta.url))
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
await import('./mz/main.ts')
