/** Surnames of two characters that are met today. The rarest are left out: there the first character alone is the likelier surname. */
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(`
  欧阳 上官 司马 东方 独孤 南宫 夏侯 诸葛 尉迟 赫连 澹台 皇甫 濮阳 公孙 慕容 钟离 长孙 宇文 司徒 鲜于 司空 闾丘
  端木 轩辕 令狐 呼延 淳于 申屠 拓跋 百里 东郭 闻人 太史 亓官 西门 第五 万俟 宗政
  歐陽 司馬 東方 獨孤 南宮 諸葛 尉遲 赫連 澹臺 濮陽 公孫 鍾離 長孫 鮮于 閭丘 軒轅 東郭 聞人 西門
`.trim().split(/\s+/))
