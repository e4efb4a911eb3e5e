import { describe, expect, test } from 'vitest'
import { textsOf } from '@/domain/letter/document'
import { letterContent, type LetterContent } from '@/domain/letter/letter-content'
import type { Addressee, LetterKind } from '@/domain/letter/letter-names'
import { LETTERS } from '@/domain/letter/letters'
import { missingParts } from '@/domain/letter/missing-parts'
import { about, play } from '@/domain/letter/test/played-case'
import { EVERY_LETTER, STORIES } from '@/domain/letter/test/stories'
import { LOCALES } from './locale'
import { renderLetter } from './render-letter'

const SITE = 'https://mingzhang.example'
const contentOf = (kind: LetterKind, to: Addressee, isMinimal = false): LetterContent => letterContent(about(kind, to, play(STORIES[kind]), { isMinimal }))
const EACH = EVERY_LETTER.flatMap(([kind, to]) => LOCALES.flatMap((locale) => [true, false].map((isMinimal) => ({ kind, to, locale, isMinimal }))))

/** What each letter must say of its story, written down apart from the tables: complaint rules, section 2.3. */
const MUST_SAY: Record<LetterKind, { zh: readonly string[]; en: readonly string[] }> = {
  receipt: {
    zh: ['MZ-2611-0047-5', '2026年11月21日 周六 20:31', '受理答复', '2026年12月1日 周二 24:00 前', '处理决定', '2026年12月7日 周一 24:00 前', '第18条', '0199-5550 1101', '下一步'],
    en: ['MZ-2611-0047-5', '21 Nov 2026', '1 Dec 2026', '7 Dec 2026', 'art. 18', '0199-5550 1101', 'Next'],
  },
  supplement: {
    zh: ['第13条', '第43条', '第10条', 'POS 小票', '身份证明', '2026年12月1日 周二 24:00 前', `${SITE}/track`, '云渡市中央区银杏大道 6 号', '不予受理'],
    en: ['art. 13', 'art. 43', 'POS slip', 'roof of identity', '1 Dec 2026', `${SITE}/track`, 'may be refused'],
  },
  acceptance: {
    zh: ['2026年11月21日 周六 20:31', '钱扣了，商家说没收到', '决定受理', '王敏', '0199-5550 1101', '2026年11月22日', '云渡银行', '存证'],
    en: ['21 Nov 2026', 'accepts this complaint', '王敏', '0199-5550 1101', '22 Nov 2026', 'Yundu Bank'],
  },
  non_acceptance: {
    zh: ['2026年11月21日 周六 20:31', '理由编号 4', '三年', '第16条（4）', '协商和解', '调解', '行政部门投诉', '仲裁', '诉讼', '付款在四年前。'],
    en: ['21 Nov 2026', 'Ground no. 4', 'art. 16(4)', 'ettle', 'ediate', 'authority', 'rbitrate', 'ue before'],
  },
  merchant_notice: {
    zh: ['把钱原路退回：¥368.00', '¥368.00', '4200001234202611210000008817', 'A1000118817', '已按规定隐去', '请说明小票当时显示什么。', 'POS 流水', '2026年11月23日 周一 13:31 前', '2026年11月25日 周三 13:31 前', '不答复'],
    en: ['¥368.00', '4200001234202611210000008817', 'withheld', '请说明小票当时显示什么。', '23 Nov 2026', '25 Nov 2026', 'Silence'],
  },
  extension: {
    zh: ['要等银行流水。', '赵启明', '2026年12月7日 周一 24:00 前', '2026年12月21日 周一 24:00 前'],
    en: ['要等银行流水。', '赵启明', '7 Dec 2026', '21 Dec 2026'],
  },
  mediation_notice: {
    zh: ['2026年11月30日 周一 10:00', '调解员 何平', '云渡市调解中心三楼，或电话参加', '身份证明和付款凭证', '3 日内申请调解员回避', '视为不愿调解'],
    en: ['30 Nov 2026', '何平', '云渡市调解中心三楼', '身份证明和付款凭证', 'within 3 days', 'taken not to want mediation'],
  },
  mediation_agreement: {
    zh: ['朝阳路便利店', '没有委托代理人', '把钱原路退回：¥368.00', '商户七日内退还 368.00 元。', '签名或者盖章之日起生效', '申请执行', '投诉人（签名）', '被投诉人（签名或者盖章）', '调解员（签名）', '受理机构（盖章）'],
    en: ['Chaoyang Road Corner Shop', 'no agent', '¥368.00', '商户七日内退还 368.00 元。', 'takes effect', 'enforce', 'Complainant (signature)', 'Respondent', 'Mediator', 'Institution (seal)'],
  },
  mediation_termination: {
    zh: ['理由编号 3', '第23条（1）（3）', '诉讼', '仲裁'],
    en: ['Ground no. 3', 'art. 23(1)(3)', 'ue before', 'rbitrate'],
  },
  decision: {
    zh: ['网络延迟', '微信付款成功 ¥368.00', '0190f5c0-0000-7000-8000-0000000000a1', `SHA-256 ${'ab'.repeat(32)}`, '款项应当退还。', '电子商务法第五十五条', '投诉人要求', '查明', '决定退还', '原支付路径', '3 个工作日', '2026年11月24日', '核查', '2026年12月24日 周四 24:00 前', '调解', '仲裁', '诉讼'],
    en: ['etwork delay', '0190f5c0-0000-7000-8000-0000000000a1', `SHA-256 ${'ab'.repeat(32)}`, '款项应当退还。', 'art. 55', 'Claimed', 'Established', 'Approved', 'original route', '24 Dec 2026', 'Mediation', 'Arbitration', 'Litigation'],
  },
  review_decision: {
    zh: ['办理程序', '办理时限', '没有超过', '处理结果', '变更原处理决定', '¥368.00', '银行流水没有入账。', '诉讼', '仲裁', '调解'],
    en: ['Process', 'Time limits', 'within the time', 'Outcome', 'is changed', '¥368.00', '银行流水没有入账。', 'Litigation'],
  },
  feedback: {
    zh: ['陈**', '朝阳路便利店', '¥368.00', '已经退过', '微信付款成功', '商户坚持已退款', '金融消费者权益保护实施办法第四十三条', '告知投诉人受理', '新期限', '不接受'],
    en: ['陈**', 'Chaoyang Road Corner Shop', '¥368.00', '商户坚持已退款', 'art. 43', 'told of acceptance', 'new date', 'does not accept'],
  },
  bank_inquiry: {
    zh: ['原路退款', '¥368.00', '50310000123', '2026年11月24日', '尾号 6411', '是否收到', '0199-5550 1101'],
    en: ['original route', '¥368.00', '50310000123', '24 Nov 2026', 'ending in 6411', 'Whether you received', '0199-5550 1101'],
  },
}

describe.each(EACH)('$kind to the $to in $locale, minimal: $isMinimal', ({ kind, to, locale, isMinimal }) => {
  const content = contentOf(kind, to, isMinimal)
  const letter = renderLetter(content, locale, SITE)

  test('has every part it must have', () => {
    expect(missingParts(kind, letter)).toEqual([])
    expect(letter.sections.map(({ part }) => part)).toEqual(LETTERS[kind].parts.map(([code]) => code))
  })

  test('is refused when any one of them is gone or empty', () => {
    for (const [code] of LETTERS[kind].parts) {
      const without = letter.sections.filter(({ part }) => part !== code)
      expect(missingParts(kind, { sections: without })).toEqual([code])
      const emptied = letter.sections.map((one) => (one.part === code ? { ...one, blocks: [] } : one))
      expect(missingParts(kind, { sections: emptied })).toEqual([code])
      expect(() => renderLetter({ ...content, parts: content.parts.filter((part) => part.code !== code) }, locale, SITE)).toThrow(code)
    }
  })

  test('says nothing that is not a word', () => {
    const texts = letter.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))
    expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
    if (isMinimal && locale === 'en') expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })
})

test.each(EVERY_LETTER.flatMap(([kind, to]) => LOCALES.map((locale) => ({ kind, to, locale }))))('$kind to the $to says in $locale what its story asks for', ({ kind, to, locale }) => {
  const said = renderLetter(contentOf(kind, to), locale, SITE).sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.flatMap(textsOf)]).join('\n')
  for (const text of MUST_SAY[kind][locale === 'en' ? 'en' : 'zh']) expect(said).toContain(text)
})

test('a letter from a broken record warns its reader', () => {
  const given = about('decision', 'consumer', play(STORIES.decision))
  const last = renderLetter(letterContent({ ...given, isWhole: false }), 'zh-CN', SITE).sections.at(-1)!
  expect(last.blocks).toContainEqual(expect.objectContaining({ kind: 'signature', seal: ['存证', '破损'], isSealWhole: false }))
  expect(last.blocks.flatMap(textsOf).join()).toContain('不要依据本函行事')
})
