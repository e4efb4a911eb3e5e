import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// What lint cannot see about the house. Each rule names the files that break it.

const ROOMS = ['app', 'bin', 'jobs', 'components', 'usecases', 'gateways', 'domain', 'db', 'messages', 'e2e']
const root = import.meta.dirname
const files = new Map<string, string>()
for (const room of ROOMS) {
  for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|mjs)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(root, path), readFileSync(path, 'utf8'))
  }
}
const sources = [...files].filter(([path]) => !/\.(test|spec)\.tsx?$/.test(path))
const breaking = (rule: (path: string, text: string) => boolean, among = sources) => among.filter(([path, text]) => rule(path, text)).map(([path]) => path)

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

/** Files of ours that a file imports, types included. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:\.|@\/)[^']+)'/g)].flatMap(([, to]) => {
    const base = to!.startsWith('@/') ? join(root, to!.slice(2)) : resolve(root, dirname(path), to!)
    return ['.ts', '.tsx', '/index.ts', ''].map((end) => relative(root, base + end)).filter((candidate) => files.has(candidate)).slice(0, 1)
  })
}
const graph = new Map(sources.map(([path, text]) => [path, importsOf(path, text)]))

test('no circle of imports, types included', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path)) { circles.push([...trail.slice(trail.indexOf(path)), path].join(' → ')); return }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  expect(circles).toEqual([])
})

test('each use case is called by a test beside it, or by the test of its door', () => {
  const tests = [...files].filter(([path]) => path.endsWith('.test.ts'))
  const beside = tests.flatMap(([path, text]) => importsOf(path, text).filter((to) => dirname(to) === dirname(path)))
  const doors = tests.flatMap(([path, text]) => (/^(bin|jobs)\//.test(path) ? importsOf(path, text).flatMap((door) => graph.get(door) ?? []) : []))
  const tested = new Set([...beside, ...doors])
  const useCases = sources.filter(([path, text]) => /^usecases\/[\w-]+\//.test(path) && /export async function \w+\(ctx: Ctx/.test(text) && /\b(transact|changeCase)\(/.test(text)).map(([path]) => path)
  expect(useCases.filter((path) => !tested.has(path))).toEqual([])
})

test('only the timeline writes a case', () => {
  expect(breaking((path, text) => /\.(insert|update|delete)\((cases|caseEvents|clocks|decisions|refunds)\)/.test(text) && path !== 'db/queries/timeline.ts')).toEqual([])
})

test('screen text lives in messages/', () => {
  expect(breaking((path, text) => /^(app|components)\//.test(path) && /\p{Script=Han}/u.test(withoutComments(text)))).toEqual([])
})

describe('a page', () => {
  test('has no inline style, which the content security policy blocks', () => {
    expect(breaking((path, text) => /^(app|components)\//.test(path) && /\sstyle=\{?/.test(text))).toEqual([])
  })
  test('has no server action', () => {
    expect(breaking((_, text) => /^\s*['"]use server['"]/m.test(text))).toEqual([])
  })
})

test('no file is longer than 250 lines, tables and words apart', () => {
  const long = breaking((path, text) => text.split('\n').length > 251 && !/^(messages|db\/seed|db\/schema|domain\/clock\/(policies|calendars))\//.test(path))
  expect(long).toEqual([])
})

test('nothing is left for later in a comment', () => {
  expect(breaking((_, text) => /\b(TODO|FIXME|XXX)\b/.test(text))).toEqual([])
})

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))).toEqual([])
})
