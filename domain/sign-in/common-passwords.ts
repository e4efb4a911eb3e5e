/**
 * What passwords are made of when nobody thinks: the words behind the most used ones, in small letters, signs read as letters
 * ("p@ssw0rd" is "password"). Longer words first is not needed; the rule sorts them.
 */
export const COMMON_WORDS: readonly string[] = `
  password passwort passw pass secret letmein welcome admin administrator root superuser user guest login default changeme change test
  testing demo temp hello love iloveyou lovely loveyou sunshine princess dragon monkey football baseball basketball soccer shadow master
  superman batman spiderman pokemon starwars jordan michael michelle jessica jennifer thomas daniel charlie andrew robert george hunter
  killer trustno freedom whatever flower summer winter spring autumn monday friday january december computer internet samsung apple google
  facebook microsoft windows android wechat weixin alipay unionpay taobao tencent baidu qqcom business company office bank money finance
  correct horse battery staple cheese coffee chocolate banana orange purple silver golden diamond ninja mustang harley ranger cookie pepper
  ginger buster tigger snoopy matrix phoenix thunder yankees liverpool chelsea arsenal barcelona juventus manchester london paris berlin
  beijing shanghai shenzhen guangzhou hangzhou nanjing chengdu wuhan tianjin chongqing zhongguo china woaini woaiwojia aini wode mima
  mimashi dearbook laoshi laopo laogong baobao qinaide zhang wang li liu chen yang zhao huang zhou xiaoming yinhang shanghu guanliyuan
  密码 口令 我爱你 管理员 银行 商户 中国 北京 上海 你好 测试 老板 店长
  1314520 5201314 520520 1314521 woaini1314 147258369 159357 147852 123123 112233 456456 789456 123654 1qaz 2wsx 3edc 4rfv 5tgb zaq1
  qazwsx qweasd asdzxc abc123 a123456 q1w2e3 1q2w3e
`.trim().split(/\s+/)

/** Keys that lie in a row, and the alphabet: three neighbours of these, either way, are no invention. */
export const KEY_ROWS: readonly string[] = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', 'йцукенгшщзхъ']
