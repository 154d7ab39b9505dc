/** What a browser calls itself, in words by which its owner knows it again. Pure. */

/** The first that fits: those that others claim to be come last. */
const apps: readonly [RegExp, string][] = [
  [/Zalo/i, 'Zalo'],
  [/Telegram/i, 'Telegram'],
  [/coc_coc|CocCoc/i, 'Coc Coc'],
  [/Edg\w*\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** @returns "Chrome, Windows"; of what is unknown nothing, perhaps an empty text */
export function browserName(userAgent: string | undefined): string {
  const known = (of: readonly [RegExp, string][]) => of.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return [known(apps), known(systems)].filter((part) => part !== undefined).join(', ');
}
