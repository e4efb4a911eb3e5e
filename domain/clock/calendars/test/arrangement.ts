/** A year as it might be announced, for tests: the statutory days of 2027 and what would join them. Nobody has announced it. */
export const ARRANGEMENT_2027 = `kind,festival,from,to
holiday,元旦,2027-01-01,2027-01-03
休,春节,2027-02-05,2027-02-11
holiday,清明,2027-04-03,2027-04-05
holiday,劳动节,2027-05-01,2027-05-05
holiday,端午,2027-06-09,
holiday,中秋,2027-09-15
holiday,国庆节,2027-10-01,2027-10-07
makeup_workday,春节,2027-01-31,
班,劳动节,2027-05-08,
班,国庆节,2027-10-09,`
