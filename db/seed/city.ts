import type { Role } from '../../domain/access/roles'

/** Everybody and everything in Yundu 云渡, a city that does not exist. Keys are how the stories name them. */
export interface SeedInstitution {
  key: string; name: string; nameEn: string; kind: 'bank' | 'payment_institution'; place: string
  /** In an area code that no city has, and in names that nobody can register. */
  phone: string; address: string; mailbox: string
}
export interface SeedMerchant { key: string; name: string; nameEn: string; place: string; acquirer: string; terminal: string; state?: 'suspended' }
export interface SeedPerson { key: string; name: string; login: string | null; seats: readonly { org: string; role: Role }[]; phone?: string; email?: string }

export const INSTITUTIONS: readonly SeedInstitution[] = [
  { key: 'yundu', name: '云渡银行', nameEn: 'Yundu Bank', kind: 'bank', place: '云渡市 中央区', phone: '0199-5550 1101', address: '云渡市中央区银杏大道 6 号', mailbox: 'complaints@yundu.example' },
  { key: 'lanjiang', name: '澜江支付', nameEn: 'Lanjiang Payments', kind: 'payment_institution', place: '云渡市 滨江区', phone: '0199-5550 2202', address: '云渡市滨江区江岸路 21 号', mailbox: 'complaints@lanjiang.example' },
  { key: 'shiqiao', name: '石桥农商银行', nameEn: 'Shiqiao Rural Bank', kind: 'bank', place: '云渡市 石桥镇', phone: '0199-5550 3303', address: '云渡市石桥镇桥西街 3 号', mailbox: 'complaints@shiqiao.example' },
]

export const REGULATOR = { key: 'bureau', name: '云渡市金融消费权益保护局', nameEn: 'Yundu Financial Consumer Protection Bureau', place: '云渡市' }
export const OPERATOR = { key: 'operator', name: '明账平台运营', nameEn: 'Mingzhang Operations', place: '云渡市' }

export const MERCHANTS: readonly SeedMerchant[] = [
  { key: 'corner', name: '朝阳路便利店', nameEn: 'Chaoyang Road Corner Shop', place: '中央区 朝阳路 18 号', acquirer: 'yundu', terminal: '10028841' },
  { key: 'coffee', name: '小满咖啡', nameEn: 'Xiaoman Coffee', place: '中央区 三里坊', acquirer: 'yundu', terminal: '10028902' },
  { key: 'hardware', name: '德源五金', nameEn: 'Deyuan Hardware', place: '滨江区 工坊街', acquirer: 'yundu', terminal: '10029117' },
  { key: 'pharmacy', name: '城东大药房', nameEn: 'East Gate Pharmacy', place: '城东区 药师巷', acquirer: 'yundu', terminal: '10029240' },
  { key: 'digital', name: '鑫旺数码', nameEn: 'Xinwang Digital', place: '中央区 科技广场', acquirer: 'yundu', terminal: '10029388' },
  { key: 'noodles', name: '老街面馆', nameEn: 'Old Street Noodles', place: '城东区 老街', acquirer: 'yundu', terminal: '10029451' },
  { key: 'books', name: '青禾书店', nameEn: 'Qinghe Books', place: '大学城 青禾路', acquirer: 'lanjiang', terminal: '20004413' },
  { key: 'fruit', name: '渡口水果铺', nameEn: 'Ferry Fruit', place: '滨江区 渡口', acquirer: 'lanjiang', terminal: '20004520' },
  { key: 'flowers', name: '云上花艺', nameEn: 'Yunshang Flowers', place: '滨江区 花市', acquirer: 'lanjiang', terminal: '20004688' },
  { key: 'bakery', name: '石桥烘焙', nameEn: 'Stone Bridge Bakery', place: '石桥镇 桥头', acquirer: 'shiqiao', terminal: '30001207' },
  { key: 'laundry', name: '江畔干洗', nameEn: 'Riverside Dry Cleaning', place: '滨江区 江畔路', acquirer: 'lanjiang', terminal: '20004731' },
  { key: 'barber', name: '南巷理发', nameEn: 'South Lane Barber', place: '城东区 南巷', acquirer: 'shiqiao', terminal: '30001334' },
  { key: 'stationery', name: '明德文具', nameEn: 'Mingde Stationery', place: '大学城 明德路', acquirer: 'lanjiang', terminal: '20004802' },
  { key: 'supermarket', name: '福满超市', nameEn: 'Fuman Supermarket', place: '石桥镇 集市', acquirer: 'shiqiao', terminal: '30001410', state: 'suspended' },
]

/** Phones in a range that no operator has given out. */
export const CONSUMERS: readonly SeedPerson[] = [
  { key: 'chen', name: '陈安然', login: null, seats: [], phone: '+8613800002046' },
  { key: 'lin', name: '林小雨', login: null, seats: [], phone: '+8613800001187' },
  { key: 'zhou', name: '周明远', login: null, seats: [], phone: '+8613800003359' },
  { key: 'xu', name: '许知夏', login: null, seats: [], phone: '+8613800007720' },
  { key: 'ouyang', name: '欧阳静', login: null, seats: [], email: 'ouyang.jing@mail.example' },
]

export const STAFF: readonly SeedPerson[] = [
  { key: 'wang', name: '王敏', login: 'wang.min', seats: [{ org: 'yundu', role: 'handler' }], email: 'wang.min@yundu.example' },
  { key: 'liwen', name: '李文', login: 'li.wen', seats: [{ org: 'yundu', role: 'handler' }, { org: 'yundu', role: 'risk' }], email: 'li.wen@yundu.example' },
  { key: 'zhao', name: '赵启明', login: 'zhao.qiming', seats: [{ org: 'yundu', role: 'approver' }], email: 'zhao.qiming@yundu.example' },
  { key: 'sun', name: '孙雅', login: 'sun.ya', seats: [{ org: 'yundu', role: 'institution_admin' }], email: 'sun.ya@yundu.example' },
  { key: 'gu', name: '顾北', login: 'gu.bei', seats: [{ org: 'lanjiang', role: 'handler' }], email: 'gu.bei@lanjiang.example' },
  { key: 'tang', name: '唐一凡', login: 'tang.yifan', seats: [{ org: 'lanjiang', role: 'approver' }], email: 'tang.yifan@lanjiang.example' },
  { key: 'qiao', name: '乔木', login: 'qiao.mu', seats: [{ org: 'shiqiao', role: 'handler' }], email: 'qiao.mu@shiqiao.example' },
  { key: 'bai', name: '白露', login: 'bai.lu', seats: [{ org: 'shiqiao', role: 'approver' }], email: 'bai.lu@shiqiao.example' },
  { key: 'fang', name: '方正平', login: 'fang.zhengping', seats: [{ org: 'bureau', role: 'examiner' }] },
  { key: 'meng', name: '孟川', login: 'meng.chuan', seats: [{ org: 'operator', role: 'operator' }] },
  { key: 'jiang', name: '江晚', login: 'jiang.wan', seats: [{ org: 'operator', role: 'operator' }] },
  { key: 'hao', name: '郝店员', login: 'hao.clerk', seats: [{ org: 'corner', role: 'merchant_clerk' }] },
  ...MERCHANTS.map(({ key }, index): SeedPerson => ({
    key: `manager:${key}`, login: `${key}.manager`, seats: [{ org: key, role: 'merchant_manager' }],
    email: `manager@${key}.example`,
    name: ['赵德顺', '钱小满', '孙德源', '李城东', '周鑫旺', '吴老街', '郑青禾', '王渡', '冯云', '陈石桥', '褚江', '卫南', '蒋明德', '沈福满'][index]!,
  })),
]

/** Who works on the cases of each institution. */
export const DESKS: Record<string, { handler: string; approver: string }> = {
  yundu: { handler: 'wang', approver: 'zhao' },
  lanjiang: { handler: 'gu', approver: 'tang' },
  shiqiao: { handler: 'qiao', approver: 'bai' },
}
