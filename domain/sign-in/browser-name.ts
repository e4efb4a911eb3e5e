// The first that fits wins: most browsers also claim to be the ones below them.
const BROWSERS = [
  [/MicroMessenger/i, 'WeChat'], [/AlipayClient/i, 'Alipay'], [/Edg(e|A|iOS)?\//i, 'Edge'], [/OPR\//i, 'Opera'], [/SamsungBrowser/i, 'Samsung Internet'],
  [/MiuiBrowser/i, 'Mi Browser'], [/HuaweiBrowser/i, 'Huawei Browser'], [/FxiOS|Firefox\//i, 'Firefox'], [/CriOS|Chrom(e|ium)\//i, 'Chrome'], [/Safari\//i, 'Safari'],
] as const
const SYSTEMS = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'], [/iPhone|iPad|iPod/i, 'iOS'], [/Android/i, 'Android'], [/Windows/i, 'Windows'], [/Mac OS X|Macintosh/i, 'macOS'], [/Linux/i, 'Linux'],
] as const

/** "WeChat · Android": what a person recognises their own browser by. Empty when the header says nothing we know. */
export function browserName(userAgent: string): string {
  const named = (table: readonly (readonly [RegExp, string])[]) => table.find(([pattern]) => pattern.test(userAgent))?.[1]
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(' · ')
}
