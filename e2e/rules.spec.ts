import { expectNoViolations } from './axe'
import { enter, knock } from './doors'
import { asRole } from './people'
import { expect, expectTold, test } from './test'
import { words } from './words'

// Time limits and calendars as those keep them who run the installation: proposed by one, put in force by another.

const { client, clocks, rules } = words
/** Nothing in the demo runs by it, so that what is put in force here changes no other journey. */
const POLICY = 'us-cfpb-response'

test('a time limit is proposed by one operator and put in force by another', async ({ browser }) => {
  const first = await asRole(browser, 'operator')
  await first.goto('/operate/policies?pack=US')
  await expectNoViolations(first)
  await first.goto(`/operate/policies/${POLICY}`)
  await expectTold(first, rules.marks.found)
  await expectNoViolations(first)

  await first.getByLabel(rules.propose.duration, { exact: true }).fill('a fortnight')
  await first.getByRole('button', { name: rules.propose.submit }).click()
  await expect(first.getByRole('main').getByRole('alert')).toContainText(client.fields.number_not_valid)
  await expectNoViolations(first)
  await first.getByLabel(rules.propose.duration, { exact: true }).fill('20')
  await first.getByLabel(rules.propose.words).fill('门户惯例有变')
  await first.getByRole('button', { name: rules.propose.submit }).click()

  await expectTold(first, rules.version.own)
  await expectTold(first, rules.whatIf.nothing)
  await expectNoViolations(first)
  const proposal = new URL(first.url()).pathname
  const refused = await knock(first, proposal.replace('/operate/policies', 'operate/policies').concat('/activation'))
  expect([refused.status, refused.body.code]).toEqual([403, 'same_person'])

  const second = await asRole(browser, 'otherOperator')
  await second.goto(proposal)
  await second.getByRole('button', { name: rules.version.activate }).click()
  await expectTold(second, rules.standings.in_force)
  await second.goto(`/operate/policies/${POLICY}`)
  await expectTold(second, rules.length(20, rules.units.cd))
})

test('what a shorter time would have done is counted by institution, without a case', async ({ browser }) => {
  const page = await asRole(browser, 'operator')
  const { version } = await enter<{ version: number }>(page, 'operate/policies/cn-nfra-decide-complex/versions', {
    duration: '29', unit: 'cd', rolls: 'true', isOn: 'true', warnPercents: '50', instrumentZh: '办法', instrumentEn: 'Measures', marks: ['recall'], words: '推算一下',
  })
  await page.goto(`/operate/policies/cn-nfra-decide-complex/versions/${version}`)
  await expect(page.getByRole('heading', { name: rules.whatIf.title })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/MZ-\d{4}/)
  await page.getByRole('button', { name: rules.version.withdraw }).click()
  await expectTold(page, rules.standings.declined)
})

test('a year that does not fit is refused with what is wrong, and the text stays', async ({ browser }) => {
  const page = await asRole(browser, 'operator')
  await page.goto('/operate/calendars')
  await expectTold(page, rules.calendars.provisional)
  await expectNoViolations(page)
  await page.goto('/operate/calendars/2028')
  await page.getByLabel(rules.importing.source).fill('通知')
  await page.getByRole('textbox', { name: rules.importing.arrangement }).fill('kind,festival,from,to\nholiday,元旦,2028-01-01,2028-01-03')
  await page.getByLabel(rules.importing.words).fill('演示')
  await page.getByRole('button', { name: rules.importing.submit }).click()
  await expectTold(page, rules.problems.statutory_day_missing('春节'))
  await expect(page.getByRole('textbox', { name: rules.importing.arrangement })).toHaveValue(/2028-01-03/)
  await expectNoViolations(page)
})

test('without script a proposal is made all the same', async ({ browser }) => {
  const page = await asRole(browser, 'operator', { javaScriptEnabled: false })
  await page.goto('/operate/policies/uk-src')
  await page.getByLabel(rules.propose.duration, { exact: true }).fill('4')
  await page.getByLabel(rules.propose.words).fill('x')
  await page.getByRole('button', { name: rules.propose.submit }).click()
  await expectTold(page, rules.version.own)
  await page.getByRole('button', { name: rules.version.withdraw }).click()
  await expectTold(page, rules.standings.declined)
})

test('the supervisor reads how long each clock stood still beside how it was kept', async ({ browser }) => {
  const page = await asRole(browser, 'examiner')
  await page.goto('/oversight')
  const table = page.getByRole('region', { name: words.oversight.clocks.caption })
  await expect(table).toContainText(clocks.names.decision)
  await expect(table).toContainText(words.oversight.tooFew)
  await expectNoViolations(page)
  await table.getByRole('row').filter({ hasText: clocks.names.decision }).first().getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 1, name: words.oversight.casesTitle })).toBeVisible()
})
