/** A sheet for the wall of the cultural house: whoever scans it begins an application to that unit. Nobody joins by it. */

import { randomInt } from 'node:crypto';
import { askAboutForwarded } from '../../../conversation/dialogs/forwarded.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { CODE_LOCK_MINUTES, isLockedOut, noteAttempt } from '../../../directory/identity/attempts.ts';
import { findUnit } from '../../../directory/units.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { svgPicture } from '../../../runtime/pictures/pictures.ts';
import { makeCode, readSigns, spellSigns } from '../../../text/code.ts';
import { readSpan } from '../../../text/span-of-days.ts';
import { beginFor } from '../application/apply.ts';
import { takesApplications } from '../application/form-draft.ts';
import { dayText, go, privately } from '../messages.ts';
import { unitFor } from '../people/search.ts';
import { posterDrawing } from './poster-drawing.ts';
import { dropPosterCode, posterCodeOf, renewPosterCode, unitOfPosterCode } from './poster-store.ts';

/** Told by its length from the codes of doors (6), invitations (8) and tips (10). */
const LENGTH = 12;
/** Paper hangs long. Whoever wants it shorter says so: "tờ dán Liên Sơn 3 tháng". */
const POSTER_DAYS = 365;
const MOST_DAYS = 730;

/** args: unit. */
export const posterAction = privately(async (turn, [unitId = '']) => {
  await show(turn, unitId);
});

async function show(turn: Turn, unitId: string, days?: number): Promise<void> {
  const unit = await turn.requireUnit('officer', unitId);
  if (!takesApplications(unit)) return void (await turn.say('roster-poster-not-here'));
  const { code, expiresAt } = await posterCodeOf(
    turn.tx,
    {
      unitId: unit.id,
      createdById: turn.person.id,
      until: after(turn, days ?? POSTER_DAYS),
      isSaid: days !== undefined,
    },
    () => makeCode(LENGTH, randomInt),
    turn.now,
  );
  const adapter = turn.outbox.channels.of(turn.chat);
  const link = adapter?.inviteLink(code) ?? (await adapter?.chatLink?.()) ?? code;
  const { speak } = turn;
  const svg = posterDrawing({
    name: unit.name,
    heading: speak.label('roster-poster-heading'),
    lines: [speak.label('roster-poster-scan'), speak.label('roster-poster-code', { code: spellSigns(code) })],
    link,
  });
  const bytes = Buffer.from(await svgPicture(svg));
  const name = `${code}.png`;
  const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
  const file = {
    kind: 'file',
    source: { type: 'stored', fileId },
    name,
    mime: 'image/png',
    size: bytes.length,
  } as const;
  const choices = [[go(speak, 'poster-new-code', 'poster-new-code', [unit.id])]];
  const args = { unit: unit.name, code: spellSigns(code), day: dayText(expiresAt) };
  await turn.say('roster-poster', args, { attachments: [file], choices });
}

const after = (turn: Turn, days: number) => new Date(turn.now.getTime() + days * 86_400_000);

/** args: unit. The sheet on the wall holds for another year. */
export const posterRenewAction = privately(async (turn, [unitId = '']) => {
  const unit = await turn.requireUnit('officer', unitId);
  const until = after(turn, POSTER_DAYS);
  if (!(await renewPosterCode(turn.tx, unit.id, until))) throw new Refusal('common-choice-old');
  await turn.say('roster-poster-renewed', { unit: unit.name, day: dayText(until) });
});

/** args: unit. The old sheet leads nowhere from now on. */
export const posterNewCodeAction = privately(async (turn, [unitId = '']) => {
  const unit = await turn.requireUnit('officer', unitId);
  await dropPosterCode(turn.tx, unit.id);
  await turn.say(
    'roster-poster-code-dropped',
    { unit: unit.name },
    { choices: [[go(turn.speak, 'poster', 'poster', [unit.id])]] },
  );
});

export async function posterCommand(turn: Turn, rest: string): Promise<void> {
  const span = readSpan(rest, MOST_DAYS);
  const unit = await unitFor(turn, span?.rest ?? rest);
  if (unit) await show(turn, unit.id, span?.days);
}

/** @param text scanned, or typed alone @returns false when it is no code of a sheet */
export async function takePosterCode(turn: Turn, text: string): Promise<boolean> {
  const code = turn.chat.kind === 'private' ? readSigns(text, LENGTH) : undefined;
  if (code === undefined) return false;
  if (turn.incoming.forwarded) {
    await askAboutForwarded(turn);
    return true;
  }
  const { tx, account, now } = turn;
  if (await isLockedOut(tx, account.id, now)) {
    await turn.say('roster-poster-locked', { minutes: CODE_LOCK_MINUTES });
    return true;
  }
  const unitId = await unitOfPosterCode(tx, code, now);
  const unit = unitId ? await findUnit(tx, unitId) : null;
  if (unit) await beginFor(turn, unit);
  else {
    await noteAttempt(tx, account.id, 'code', now);
    await turn.say('roster-poster-unknown', {}, { choices: [[go(turn.speak, 'apply', 'apply')]] });
  }
  return true;
}
