/** Invitations: a link, a code and a QR picture that make whoever uses them a member of a unit at once. */

import QRCode from 'qrcode';
import { z } from 'zod';
import { action } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { type Action, type Command, type Dialog, dialog, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { findUnit, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { readSpan } from '../../../text/span-of-days.ts';
import { unitAnswers } from '../messages.ts';
import { formatDay, spellCode } from '../rules.ts';
import { refuseUnknownUnit } from '../units/unit-names.ts';
import { listCodes } from './codes.ts';
import { endInvitation, MOST_DAYS, makeInvitation } from './operations.ts';

const inviteSchema = z.object({ days: z.number().int().positive().optional() });

export const invite: Command = {
  name: 'moi',
  level: 'officer',
  where: 'anywhere',
  async run(turn, rest) {
    if (phrases('members.codes').some((word) => matchWord(rest, word) === '')) return listCodes(turn);
    const span = readSpan(rest, MOST_DAYS);
    const name = span?.rest ?? rest;
    await (name === '' ? begin(turn, span?.days) : toUnitNamed(turn, { text: name }, span?.days));
  },
};
export const inviteAction: Action = { level: 'officer', run: (turn) => begin(turn) };

async function begin(turn: Turn, days?: number): Promise<void> {
  const unit = await obviousUnit(turn, 'officer');
  const choices = await unitChoices(turn, 'officer');
  // Who leads an association with chapters mostly invites into one of them.
  if (unit && (choices.length === 1 || unit.id === turn.chat.unitId)) await sendInvitation(turn, unit, days);
  else await turn.ask('invite', { days }, { ...turn.speak.text('members-invite-ask'), choices });
}

export const inviteDialog: Dialog = dialog(inviteSchema, async (turn, { days }, input) => {
  await toUnitNamed(turn, input, days);
});

async function toUnitNamed(turn: Turn, input: { text: string; value?: string }, days?: number): Promise<void> {
  const reading = await readUnit(turn, 'officer', input);
  if ('unit' in reading) {
    await turn.endDialog();
    await sendInvitation(turn, reading.unit, days);
  } else if ('several' in reading) {
    const choices = await unitAnswers(turn.tx, reading.several);
    await turn.ask('invite', { days }, { ...turn.speak.text('members-unit-several', { name: input.text }), choices });
  } else {
    await refuseUnknownUnit(turn, 'officer', input.text);
  }
}

/** Two messages: one to pass on as it is, one for the officer alone. */
async function sendInvitation(turn: Turn, unit: UnitRef, days?: number): Promise<void> {
  const { invitationId, code, used, expiresAt } = await makeInvitation.do(turn.operations, { unitId: unit.id, days });
  const adapter = turn.outbox.channels.of(turn.chat);
  const carrying = adapter?.inviteLink(code);
  const link = carrying ?? (await adapter?.chatLink?.());
  const day = formatDay(new Date(expiresAt), await zoneOfUnit(turn.tx, unit, turn.defaults.zone));
  const args = { unit: unit.name, code: spellCode(code), day };
  if (link) {
    const attachments = [await qrPicture(turn, link, code)];
    await turn.say(
      carrying ? 'members-invitation-link' : 'members-invitation-chat',
      { ...args, link },
      { attachments },
    );
  } else {
    await turn.say('members-invitation', args);
  }
  const withdraw = action(turn.speak.label('members-step-withdraw-code'), 'members', 'withdraw-code', [invitationId]);
  const poster = action(turn.speak.label('members-step-poster'), 'roster', 'poster', [unit.id]);
  const choices = turn.chat.kind === 'private' ? [[poster], [withdraw]] : [[withdraw]];
  await turn.say('members-invitation-note', { ...args, count: used }, { choices });
}

async function qrPicture(turn: Turn, link: string, code: string): Promise<Attachment> {
  // 480 points with the quiet zone of four modules that the standard (ISO/IEC 18004) asks for: read from a screen or paper.
  const bytes = await QRCode.toBuffer(link, { width: 480, margin: 4, errorCorrectionLevel: 'M' });
  const name = `${code}.png`;
  const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
  return { kind: 'photo', source: { type: 'stored', fileId }, name, mime: 'image/png', size: bytes.length };
}

export const withdrawCodeAction: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    const { unitId, code, expiresAt } = await endInvitation.do(turn.operations, { invitationId: id });
    const unit = await findUnit(turn.tx, unitId);
    const key = expiresAt === null ? 'members-invitation-ended' : 'members-invitation-withdrawn';
    await turn.say(key, { unit: unit?.name ?? '', code: spellCode(code) });
  },
};
