#!/usr/bin/env node
// npm start: from a fresh clone to a running system. `--dev` serves from source and reloads.
import { installDependencies, ROOT } from './start/dependencies.mjs'

process.chdir(ROOT)
installDependencies()
const { register } = await import('tsx/esm/api')
register()
await import('./start/main.ts')
