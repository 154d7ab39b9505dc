/** A sheet for the wall of the cultural house: whoever scans it begins an application to that unit. Nobody joins by it. */
import { randomInt } from 'node:crypto';
import type { Turn } from '../../conversation/feature.ts';
import { findUnit } from '../../directory/units.ts';
import { storeFile } from '../../runtime/file-store.ts';
import { svgPicture } from '../../runtime/pictures.ts';
import { makeCode, readSigns, spellSigns } from '../../text/code.ts';
import { beginFor } from './apply.ts';
import { takesApplications } from './form-draft.ts';
import { go, privately } from './messages.ts';
import { posterDrawing } from './poster-drawing.ts';
import { dropPosterCode, posterCodeOf, unitOfPosterCode } from './poster-store.ts';
import { unitFor } from './search.ts';

/** Told by its length from the codes of doors (6), invitations (8) and tips (10). */
const LENGTH = 12;

/** args: unit. */
export const posterAction = privately(async (turn, [unitId = '']) => {
  const unit = await turn.requireUnit('officer', unitId);
  if (!takesApplications(unit)) return void (await turn.say('roster-poster-not-here'));
  const code = await posterCodeOf(turn.tx, unit.id, turn.person.id, () => makeCode(LENGTH, randomInt), turn.now);
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
  await turn.say('roster-poster', { unit: unit.name, code: spellSigns(code) }, { attachments: [file], choices });
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
  const unit = await unitFor(turn, rest);
  if (unit) await posterAction.run(turn, [unit.id], '');
}

/** @param text scanned, or typed alone @returns false when it is no code of a sheet */
export async function takePosterCode(turn: Turn, text: string): Promise<boolean> {
  const code = turn.chat.kind === 'private' ? readSigns(text, LENGTH) : undefined;
  if (code === undefined) return false;
  const unitId = await unitOfPosterCode(turn.tx, code);
  const unit = unitId ? await findUnit(turn.tx, unitId) : null;
  if (unit) await beginFor(turn, unit);
  else await turn.say('roster-poster-unknown', {}, { choices: [[go(turn.speak, 'apply', 'apply')]] });
  return true;
}
