import { fold } from './fold.ts';

const SCALES: Record<string, bigint> = {
  ty: 1_000_000_000n,
  ti: 1_000_000_000n,
  trieu: 1_000_000n,
  tr: 1_000_000n,
  cu: 1_000_000n,
  nghin: 1_000n,
  ngan: 1_000n,
  ng: 1_000n,
  n: 1_000n,
  k: 1_000n,
  tram: 100n,
};

const NUMBER = String.raw`\d{1,3}(?:[. ,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;
const SCALE = Object.keys(SCALES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const PART = new RegExp(String.raw`(${NUMBER})\s*(?:((?:${SCALE})(?:\s+(?:${SCALE}))?)(?![a-z]))?(\d+|\s*ruoi)?`, 'gu');
/** What may follow a number that has no "triệu" or the like: đồng, or nothing. */
const ALONE = /^(?:(?:dong|vnd|d)(?![a-z])|[,.;]?$)/u;
const LEAD = /^(?:\s|so tien|la|gan|hon|tren|khoang|duoi|tong|cong|:|~)+/u;

/**
 * The sum of money at the start of a text, in đồng, or null when there is none. Reads what reports and chats write:
 * "200.000đ", "1tr5", "2,5 triệu", "87.500 nghìn đồng", "15.500 000 đồng", "3 trăm triệu", "1 tỷ 200 triệu", "hơn 3
 * triệu", "500k", "2 triệu rưỡi". A bare number counts as đồng. A point or comma before three digits groups thousands.
 */
export function parseDong(text: string): bigint | null {
  const folded = fold(text);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  let at = start;
  let total: bigint | null = null;
  let last = 0n;
  PART.lastIndex = at;
  for (let match = PART.exec(folded); match?.index === at; match = PART.exec(folded)) {
    const scale = (match[2] ?? '').split(/\s+/u).reduce((product, name) => product * (SCALES[name] ?? 1n), 1n);
    // A second part must be smaller than the one before: "1 tỷ 200 triệu", not "3 triệu 5 triệu".
    if (total !== null && (scale >= last || match[2] === undefined)) break;
    const value = scaled(match[1]!, scale);
    if (value === null) return null;
    total = (total ?? 0n) + value + remainder(match[3], scale);
    last = scale;
    at = PART.lastIndex;
    while (folded[at] === ' ') at += 1;
    PART.lastIndex = at;
    if (match[2] === undefined) break;
  }
  return total !== null && (last > 1n || ALONE.test(folded.slice(at))) ? total : null;
}

/** "2,5" times a million without floating point; null when đồng would be broken into parts. */
function scaled(number: string, scale: bigint): bigint | null {
  const grouped = /^\d{1,3}(?:[. ,]\d{3})+$/u.test(number);
  if (grouped) return BigInt(number.replace(/[. ,]/gu, '')) * scale;
  const [whole = '0', fraction = ''] = number.split(/[.,]/u);
  const unit = 10n ** BigInt(fraction.length);
  const value = BigInt(whole + fraction) * scale;
  return value % unit === 0n ? value / unit : null;
}

/** What follows the unit directly: "1tr5" is half a million more, "1tr250" is 250 thousand, "rưỡi" is half a unit. */
function remainder(tail: string | undefined, scale: bigint): bigint {
  if (tail === undefined || scale < 10n) return 0n;
  if (tail.trim() === 'ruoi') return scale / 2n;
  return (BigInt(tail) * scale) / 10n ** BigInt(tail.length);
}

/** Đồng as people write it, grouped by points: 200000n gives "200.000đ". */
export function formatDong(amount: bigint): string {
  return `${amount.toString().replace(/\B(?=(?:\d{3})+$)/gu, '.')}đ`;
}
