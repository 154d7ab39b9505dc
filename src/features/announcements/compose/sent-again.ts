/** The same words to the same people within a short while are a slip of the finger or of two officers: it is asked before they go. */
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { findUnits, zoneOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { fold, words } from '../../../text/fold.ts';
import { formatTime } from '../../../text/format-time.ts';
import { listNames } from '../messages.ts';
import { lockAudience, sentSince } from '../store.ts';
import { COMPOSE, type Draft } from './draft.ts';

/** After that it is a reminder. */
const WITHIN_MS = 2 * 3600_000;

/** As two texts are compared: without case, marks, spaces and punctuation. */
const keyOf = (text: string) =>
  words(fold(text))
    .map((word) => word.text)
    .join(' ');

/** What was sent like it: when, to whom, by whom. Nobody else sends to these units until this is decided. */
export async function sentLately(
  turn: Pick<Turn, 'tx' | 'now' | 'defaults' | 'speak' | 'person'>,
  draft: Pick<Draft, 'text' | 'unitIds' | 'officersOnly'>,
): Promise<RichText | undefined> {
  const key = keyOf(draft.text ?? '');
  if (key === '') return undefined;
  await lockAudience(turn.tx, draft.unitIds);
  const since = new Date(turn.now.getTime() - WITHIN_MS);
  const sent = await sentSince(turn.tx, draft.unitIds, since, draft.officersOnly);
  const same = sent.find((one) => keyOf(one.text) === key);
  if (!same) return undefined;
  const units = await findUnits(turn.tx, same.unitIds);
  const zone = units[0] ? await zoneOfUnit(turn.tx, units[0], turn.defaults.zone) : turn.defaults.zone;
  const isMine = same.createdById === turn.person.id;
  return turn.speak.text(isMine ? 'announcements-again' : 'announcements-again-other', {
    time: formatTime(same.createdAt, zone, turn.speak.locale),
    units: listNames(
      turn.speak,
      units.map((unit) => unit.name),
    ),
    name: same.createdBy ?? '',
  });
}

/** "Send" stands second: who types 1 twice has not sent it. */
export async function askAgain(turn: Turn, draft: Draft, note: RichText): Promise<void> {
  const { speak } = turn;
  const choices = [
    [answer(speak.label('announcements-not-again'), 'cancel')],
    [answer(speak.label('announcements-do-again'), 'send-again', phrases('announcements.again'))],
  ];
  await turn.ask(COMPOSE, { ...draft, step: 'again' }, { ...note, choices });
}
