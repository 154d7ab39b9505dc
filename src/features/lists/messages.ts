/** What officers read of a list that they sent. */
import { action, answer } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../conversation/feature.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { fileLimits } from '../../sheets/limits.ts';
import { doubtText, faultText, type Label, readingNotes } from './importing/fault-text.ts';
import { type Counts, countsOf, type Prepared } from './importing/prepare.ts';

/** Faults and doubts that one message names; the others stand in the file. */
const MOST = { faults: 12, doubts: 5, tables: 3 };

export const limitArgs = { rows: fileLimits.rows, megabytes: fileLimits.bytes / 1_000_000 };

export const labelOf =
  (speak: Translator): Label =>
  (key, args) =>
    speak.label(key, args);

export function previewText(speak: Translator, prepared: Prepared): RichText {
  const { plan, reading, faults, unit } = prepared;
  const label = labelOf(speak);
  const counts = countsOf(prepared);
  const doubts = plan.entries.flatMap(({ doubt }) => doubt ?? []);
  const tables = reading.tables.slice(0, MOST.tables).map(({ at, found, unknown }) =>
    speak.text('lists-columns', {
      at,
      found: found.map(({ title, column }) => `${title} → ${label(`lists-as-${column}`)}`).join('; '),
      unknown: unknown.join(', '),
      left: unknown.length,
    }),
  );
  const notes = readingNotes(label, reading).map((text) => ({ text, entities: [] }));
  return joinRich(
    [
      speak.text('lists-preview', { unit: unit.name, ...counts, total: plan.entries.length }),
      joinRich(tables, '\n'),
      ...notes,
      listed('faults', faults, (fault) => faultText(label, fault)),
      listed('doubts', doubts, (doubt) => doubtText(label, doubt)),
      speak.text(counts.added + counts.changed + counts.doubtful > 0 ? 'lists-ask' : 'lists-nothing'),
    ].filter((part) => part !== '' && (typeof part === 'string' || part.text !== '')),
    '\n\n',
  );

  function listed<T>(kind: 'faults' | 'doubts', all: readonly T[], say: (one: T) => string): RichText | '' {
    if (all.length === 0) return '';
    const lines = all.slice(0, MOST[kind]).map((one) => ({ text: say(one), entities: [] }));
    const more = all.length - lines.length;
    const rest = more > 0 ? [speak.text(`lists-more-${kind}`, { more })] : [];
    return joinRich([speak.text(`lists-${kind}`, { count: all.length }), ...lines, ...rest], '\n');
  }
}

export function previewChoices(speak: Translator, counts: Counts, hasFaults: boolean): ChoiceInput[][] {
  const sure = counts.added + counts.changed;
  const choice = (name: string, count: number) => [
    answer(speak.label(`lists-choice-${name}`, { count }), name, [speak.label(`lists-word-${name}`)]),
  ];
  return [
    ...(sure > 0 ? [choice('write', sure)] : []),
    ...(counts.doubtful > 0 ? [choice('write-all', sure + counts.doubtful)] : []),
    ...(hasFaults || counts.doubtful > 0 ? [choice('file', 0)] : []),
    [answer(speak.label('common-cancel'), 'cancel')],
  ];
}

export const undoChoice = (speak: Translator, importId: string): ChoiceInput =>
  action(speak.label('lists-choice-undo'), 'lists', 'undo', [importId]);
