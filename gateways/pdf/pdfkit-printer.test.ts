import { expect, test } from 'vitest'
import { type LetterDocument, textsOfLetter } from '@/domain/letter/document'
import { createLetterPrinter } from './pdfkit-printer'
import { readPdf } from './test/read-pdf'

const printer = createLetterPrinter()

const letter: LetterDocument = {
  lang: 'zh-CN', title: '投诉处理决定书', issuer: '云渡银行', reference: 'MZ-2611-0047-5', at: '2026-11-24T06:30:00.000Z',
  sections: [
    { part: 'head', heading: null, blocks: [{ kind: 'facts', items: [{ term: '编号', value: 'MZ-2611-0047-5' }, { term: '致', value: '消费者 陈**' }] }] },
    { part: 'reasons', heading: '理由', blocks: [{ kind: 'paragraph', text: '微信收了款，收银系统却没有正确记下结果；龘、囍、喆、堃也能印。' }] },
    { part: 'verified_facts', heading: '核实情况', blocks: [{ kind: 'list', isNumbered: true, items: [{ text: 'POS 自动冲正成功', citation: { label: '流水记录 0190f5c0', href: null } }, { text: '没有依据的一条', citation: null }] }] },
    { part: 'outcome', heading: '处理结果', blocks: [{ kind: 'table', caption: '金额对照', head: [{ text: '项目', isNumeric: false }, { text: '金额', isNumeric: true }], rows: [['查明', '¥1,260.00'], ['决定退还', '¥368.00']] }] },
    { part: 'signatures', heading: '签名', blocks: [{ kind: 'signing', lines: ['投诉人（签名）', '调解员（签名）'] }] },
    { part: 'dated', heading: null, blocks: [{ kind: 'signature', issuer: '云渡银行', date: '2026年11月24日 周二', seal: ['存证', '可验'], isSealWhole: true }] },
  ],
  proof: { label: '记录指纹', hash: 'ef'.repeat(32), note: '凭编号和指纹可以核对记录。' },
}

const withReasons = (text: string): LetterDocument => ({ ...letter, sections: letter.sections.map((section) => (section.part === 'reasons' ? { ...section, blocks: [{ kind: 'paragraph', text }] } : section)) })
const packed = (text: string): string => text.replaceAll(/\s/g, '')

test('every word of the letter can be read back from the file', async () => {
  const { text } = await readPdf(await printer.print(letter))
  for (const said of textsOfLetter(letter)) expect(packed(text), said).toContain(packed(said))
})

test('the Chinese font is inside the file, cut down to the characters used', async () => {
  const bytes = await printer.print(letter)
  const { fonts } = await readPdf(bytes)
  expect(fonts).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular'])
  expect(bytes.length).toBeLessThan(60_000)
})

test('the file says its language and title, and its structure is one a screen reader can follow', async () => {
  const { language, title, roles, isTagged } = await readPdf(await printer.print(letter))
  expect({ language, title, isTagged }).toEqual({ language: 'zh-CN', title: '投诉处理决定书', isTagged: true })
  expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
  expect(roles.filter((role) => role === 'H2')).toHaveLength(4)
  for (const role of ['Document', 'Sect', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Caption']) expect(roles).toContain(role)
})

test('the same letter is the same file', async () => {
  expect((await printer.print(letter)).equals(await printer.print(letter))).toBe(true)
  expect((await printer.print(letter)).equals(await printer.print({ ...letter, title: '别的' }))).toBe(false)
})

test('a long letter runs over several numbered pages and loses nothing', async () => {
  const long = Array.from({ length: 2_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
  const { text, pages } = await readPdf(await printer.print(withReasons(long)))
  expect(pages).toBeGreaterThan(2)
  for (let page = 1; page <= pages; page++) expect(text).toContain(`MZ-2611-0047-5 · ${page} / ${pages}`)
  const withoutFooters = packed(text).replaceAll(/MZ-2611-0047-5·\d\/\d/g, '')
  expect(withoutFooters).toContain(long)
})

test('a character without a shape is named by its number, not lost', async () => {
  const { text } = await readPdf(await printer.print(withReasons('经办人𪚥到店，店员说👌。')))
  expect(packed(text)).toMatch(/经办人(𪚥|〔U\+2A6A5〕)到店，店员说〔U\+1F44C〕。/)
})

test('a letter is printed in bounded time and memory', async () => {
  const before = process.memoryUsage().rss
  const started = performance.now()
  for (let turn = 0; turn < 20; turn++) await printer.print(withReasons(`第 ${turn} 封。`.repeat(100)))
  expect((performance.now() - started) / 20).toBeLessThan(500)
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})
