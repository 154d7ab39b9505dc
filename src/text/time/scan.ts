import { CLOCK_RULES } from './clock/clock-rules.ts';
import { DATE_RULES } from './day/date-rules.ts';
import type { Lexeme } from './lex.ts';
import type { Piece, Rule, Said } from './pieces.ts';
import type { Span } from './reading.ts';
import { REPEAT_RULES } from './repeat/repeat-rules.ts';

/** How a piece is tied to the one before it: side by side, "từ", "đến", a dash, "và" or "hoặc". */
export type Link = 'near' | 'from' | 'to' | 'dash' | 'and' | 'or';
export type LinkedPiece = Piece & { link: Link };

const RULES: readonly Rule[] = [...REPEAT_RULES, ...DATE_RULES, ...CLOCK_RULES];
/** What may stand between two pieces that belong together. */
const GAP = /^[,<>\-+|IXDdJ]*$/u;

/** Every understood piece of the text, in order. */
function findPieces(lexemes: Lexeme[], symbols: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < symbols.length; ) {
    const found = symbols[at] === '!' || symbols[at] === ';' ? null : matchAt(lexemes, symbols, at);
    for (const said of found?.said ?? []) pieces.push({ said, from: at, to: found!.to, weak: found!.weak });
    at = found?.to ?? at + 1;
  }
  return pieces;
}

function matchAt(lexemes: Lexeme[], symbols: string, at: number): { said: Said[]; to: number; weak: boolean } | null {
  for (const { match, say, weak } of RULES) {
    match.lastIndex = at;
    if (!match.test(symbols)) continue;
    const to = match.lastIndex;
    const matched = lexemes.slice(at, to);
    const said = say(matched, symbols);
    if (said === null) continue;
    const isWeak = typeof weak === 'function' ? weak(matched, symbols.slice(to)) : weak === true;
    return { said: Array.isArray(said) ? said : [said], to, weak: isWeak };
  }
  return null;
}

function linkOf(gap: string): Link {
  if (/[>IX]/u.test(gap)) return 'to';
  if (gap.includes('-')) return 'dash';
  if (gap.includes('+')) return 'and';
  if (gap.includes('|')) return 'or';
  return gap.includes('<') ? 'from' : 'near';
}

function cluster(pieces: Piece[], symbols: string): LinkedPiece[][] {
  const clusters: LinkedPiece[][] = [];
  for (const piece of pieces) {
    const current = clusters.at(-1);
    const previous = current?.at(-1);
    const gap = previous ? symbols.slice(previous.to, piece.from) : '!';
    if (current && GAP.test(gap)) current.push({ ...piece, link: linkOf(gap) });
    else clusters.push([{ ...piece, link: 'near' }]);
  }
  return clusters;
}

const has = (pieces: readonly Piece[], ...kinds: Said['is'][]) => pieces.some((piece) => kinds.includes(piece.said.is));

/** Whether a group of pieces is about time at all: a strong piece, weak ones in company, or one where a time is due. */
function isSupported(pieces: LinkedPiece[], symbols: string): boolean {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const isWhole = /^[,<DJ]*$/u.test(symbols.slice(0, first.from)) && /^[,;!.]?$/u.test(symbols.slice(last.to));
  if (pieces.some((piece) => !piece.weak)) return true;
  if (!has(pieces, 'clock', 'day', 'no-clock')) return isWhole && has(pieces, 'duration');
  if (new Set(pieces.map((piece) => piece.said.is)).size > 1) return true;
  const { said } = first;
  if (said.is === 'day' && said.day.type === 'whole') return isWhole;
  return isWhole || /(?:^|,)<?$/u.test(symbols.slice(0, first.from));
}

function score(pieces: LinkedPiece[]): number {
  const strong = pieces.some((piece) => !piece.weak) ? 0.5 : 0;
  const whole = pieces.every((piece) => piece.said.is !== 'day' || piece.said.day.type === 'whole') ? 0 : 1;
  const kinds =
    (has(pieces, 'clock', 'no-clock', 'from-now') ? 2 : 0) +
    (has(pieces, 'day', 'from-now') ? 2 + whole : 0) +
    (has(pieces, 'every') ? 1 : 0);
  return kinds + strong;
}

/** A feast beside a date is what the meeting is about ("họp bàn trung thu 19h thứ 7"), not when it is. */
function withoutOccasions(pieces: LinkedPiece[]): LinkedPiece[] {
  const isOccasion = ({ said }: Piece) => said.is === 'day' && said.day.type === 'date' && said.day.named === true;
  const isDated = pieces.some((piece) => piece.said.is === 'day' && !isOccasion(piece));
  return isDated ? pieces.filter((piece) => !isOccasion(piece)) : [...pieces];
}

/**
 * The pieces of a text that make up its one time: the group that says most, and from elsewhere in the text an hour or a
 * duration that this group lacks.
 */
export function choosePieces(lexemes: Lexeme[]): LinkedPiece[] {
  const symbols = lexemes.map((lexeme) => lexeme.symbol).join('');
  const clusters = cluster(findPieces(lexemes, symbols), symbols).filter((pieces) => isSupported(pieces, symbols));
  const best = clusters.reduce<LinkedPiece[]>((a, b) => (score(b) > score(a) ? b : a), []);
  const chosen = withoutOccasions(best);
  for (const other of clusters) {
    if (other === best || has(other, 'day', 'every', 'from-now', 'no-clock')) continue;
    if (has(other, 'clock') && has(chosen, 'clock')) continue;
    if (has(other, 'duration') && has(chosen, 'duration')) continue;
    chosen.push(...other);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** The places of pieces in the original text, joined over the fillers between them, with the words that lead them in. */
export function spansOf(pieces: readonly Piece[], lexemes: Lexeme[], text: string): Span[] {
  const runs: { from: number; to: number }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const gap = last ? lexemes.slice(last.to, piece.from) : [];
    if (last && gap.every((lexeme) => GAP.test(lexeme.symbol))) last.to = Math.max(last.to, piece.to);
    else runs.push({ from: piece.from, to: piece.to });
  }
  return runs.map(({ from, to }) => {
    let first = from;
    const char = (i: number) => text[lexemes[i]?.start ?? -1];
    while (first > 0 && ',<J'.includes(lexemes[first - 1]!.symbol) && char(first - 1) !== ')') first -= 1;
    const opened = lexemes.slice(first, to).some((_, i) => char(first + i) === '(');
    const last = opened && char(to) === ')' ? to : to - 1;
    return [lexemes[first]!.start, lexemes[last]!.end] as const;
  });
}
