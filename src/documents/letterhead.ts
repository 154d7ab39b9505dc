/** The head of a unit's papers: its own two lines where they are set, else what its name and place in the tree say. */
import type { PaperSettings } from '../directory/settings/unit-settings.ts';
import type { UnitRef } from '../directory/units.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Tx } from '../runtime/database/database.ts';
import type { Letterhead } from '../runtime/documents/document.ts';
import { type Profile, profiles } from '../runtime/documents/profile.ts';
import { fitLines, textWidth } from '../runtime/documents/text-width.ts';
import type { LocalDate } from '../text/calendar.ts';
import { isPart, lettersOf, namePieces, paperDay, paperNumber, phrasesOf, placeOf } from '../text/official-name.ts';
import { paperSettingsOf, type UnitAbove } from './paper-settings-store.ts';

/** Millimetres that a line keeps free at both sides of its cell together. */
const SPARE = 1;

export interface Numbered {
  /** Null: left open. */
  number: number | null;
  /** Letters of the kind of paper: "BC". */
  kind: string;
  /** Null: left open. */
  day: LocalDate | null;
}

/** What stands in the head, the unit's letters and its place; for what else names it. */
export interface Head extends Letterhead {
  place: string;
}

/** @param speak in the language of official papers */
export async function letterheadOf(tx: Tx, unit: UnitRef, speak: Translator, paper: Numbered): Promise<Head> {
  const { settings, above } = await paperSettingsOf(tx, unit);
  return headOf(unit, settings, above, speak, paper);
}

export function headOf(
  unit: Pick<UnitRef, 'name'>,
  settings: PaperSettings,
  above: readonly UnitAbove[],
  speak: Translator,
  paper: Numbered,
): Head {
  const superior = settings.superior || above.at(-1)?.name || '';
  const issuer = settings.issuer || unit.name;
  // A chapter has the letters and the place of its association.
  const association = (isPart(unit.name) ? above.at(-1)?.name : undefined) ?? unit.name;
  const letters = settings.letters || lettersOf(association);
  const place = settings.place || placeOf(association) || placeOf(unit.name);
  const { number, kind, day } = paper;
  const form = settings.form ?? 'decree30';
  const isParty = form === 'party';
  const of = isParty ? `${kind}/${letters}` : `${kind}-${letters}`;
  const key = (name: string) => `common-paper-${name}${isParty ? '-party' : ''}`;
  const label = (key: string, args = {}) => speak.label(key, args);
  return {
    superior: linesOf(superior, 'Superior', profiles[form]),
    issuer: linesOf(issuer, 'Issuer', profiles[form]),
    form,
    country: label(key('country')),
    motto: isParty ? '' : label('common-paper-motto'),
    symbol:
      number === null ? label(key('number-open'), { of }) : label(key('number'), { number: paperNumber(number), of }),
    placeAndDay: day
      ? label('common-paper-day', { place, ...paperDay(day), year: String(day.year) })
      : label('common-paper-day-open', { place }),
    place,
  };
}

/** A name in capitals, in as few lines as the left cell of the head takes. */
function linesOf(name: string, style: 'Superior' | 'Issuer', profile: Profile): string[] {
  if (name === '') return [];
  const { size, bold = false } = profile.styles[style];
  const width = profile.head.left - SPARE;
  const isLong = (piece: string) => textWidth(capitals(piece), size, bold) > width;
  const pieces = namePieces(name)
    .flatMap((piece) => (isLong(piece) ? phrasesOf(piece) : [piece]))
    .flatMap((piece) => (isLong(piece) ? piece.split(' ') : [piece]));
  return fitLines(pieces.map(capitals), width, size, bold);
}

const capitals = (text: string) => text.toLocaleUpperCase('vi');
