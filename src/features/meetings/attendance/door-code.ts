/** The code at the door: an officer shows it, members write or scan it, and are on the list. */

import { randomInt } from 'node:crypto';
import QRCode from 'qrcode';
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { askAboutForwarded } from '../../../conversation/dialogs/forwarded.ts';
import { type Action, type Command, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor, unitsAt } from '../../../directory/access.ts';
import { isLockedOut, noteAttempt } from '../../../directory/identity/attempts.ts';
import { isWithin } from '../../../directory/units.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { makeCode, readSigns, spellSigns } from '../../../text/code.ts';
import { formatTime } from '../../../text/format-time.ts';
import { inviteesOf } from '../invitee-store.ts';
import { meetingArgs } from '../letters.ts';
import { meetingLabel } from '../messages.ts';
import { officersMeeting } from '../rsvp/who-comes.ts';
import { findMeeting, lockMeeting, type Meeting, meetingsOn } from '../store.ts';
import { DOOR_CODE_LENGTH, doorCloses, doorOpens, doorPhase } from './door-rules.ts';
import { addInvitee, doorCodeOf, meetingOfDoorCode } from './door-store.ts';
import { mark } from './mark-store.ts';

/** "mã điểm danh": the code of the meeting that is on. */
export const madiemdanh: Command = {
  name: 'madiemdanh',
  level: 'officer',
  where: 'private',
  async run(turn) {
    const charge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
    const meetings = await meetingsOn(turn, charge, turn.now);
    const [only] = meetings;
    if (!only) {
      await turn.say('meetings-attendance-none');
      return;
    }
    if (meetings.length === 1) return show(turn, only);
    const choices = meetings.map((meeting) => [answer(meetingLabel(turn.speak, meeting), meeting.id)]);
    await turn.ask('doorWhich', {}, { ...turn.speak.text('meetings-attendance-which'), choices });
  },
};

export const doorWhichDialog = dialog(z.object({}), async (turn, _data, input) => {
  const meeting = input.value === undefined ? null : await findMeeting(turn, input.value);
  if (!meeting || !mayFor(turn.access, 'officer', meeting.unit)) {
    await turn.say('meetings-press-a-button');
    return;
  }
  await turn.endDialog();
  await show(turn, meeting);
});

/** args: meeting. */
export const doorAction: Action = {
  level: 'officer',
  async run(turn, [meetingId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await show(turn, await officersMeeting(turn, meetingId));
  },
};

/** The code of a meeting; the first who asks makes it. */
export const codeAtDoor = ({ tx, actor, now }: OperationContext, meetingId: string): Promise<string> =>
  doorCodeOf(tx, meetingId, actor.person.id, () => makeCode(DOOR_CODE_LENGTH, randomInt), now);

async function show(turn: Turn, meeting: Meeting): Promise<void> {
  const code = await codeAtDoor(turn.operations, meeting.id);
  const link = turn.outbox.channels.of(turn.chat)?.inviteLink(code);
  const args = {
    ...meetingArgs(turn.speak, meeting),
    code: spellSigns(code),
    from: formatTime(doorOpens(meeting), meeting.zone, turn.speak.locale),
    to: formatTime(doorCloses(meeting), meeting.zone, turn.speak.locale),
  };
  const key = link ? 'meetings-door-code-link' : 'meetings-door-code';
  await turn.say(key, args, { attachments: [await qrPicture(turn, link ?? code, code)] });
}

async function qrPicture(turn: Turn, content: string, code: string): Promise<Attachment> {
  // Large, with the quiet zone of four modules of ISO/IEC 18004: read from a sheet on the door.
  const bytes = await QRCode.toBuffer(content, { width: 640, margin: 4, errorCorrectionLevel: 'M' });
  const name = `${code}.png`;
  const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
  return { kind: 'photo', source: { type: 'stored', fileId }, name, mime: 'image/png', size: bytes.length };
}

/** @param text scanned, or typed alone @returns false when it has not the form of such a code */
export async function takeDoorCode(turn: Turn, text: string): Promise<boolean> {
  const code = readSigns(text, DOOR_CODE_LENGTH);
  if (code === undefined) return false;
  if (turn.incoming.forwarded) {
    await askAboutForwarded(turn);
    return true;
  }
  if (await isLockedOut(turn.tx, turn.account.id, turn.now)) {
    await turn.say('meetings-door-blocked');
    return true;
  }
  const meetingId = await meetingOfDoorCode(turn.tx, code);
  const meeting = meetingId === undefined ? null : await lockMeeting(turn, meetingId, 'share');
  if (!meeting || meeting.state === 'cancelled') {
    await noteAttempt(turn.tx, turn.account.id, 'code', turn.now);
    await turn.say('meetings-door-unknown');
    return true;
  }
  await comeIn(turn, meeting);
  return true;
}

async function comeIn(turn: Turn, meeting: Meeting): Promise<void> {
  const { tx, now, person } = turn;
  const args = {
    ...meetingArgs(turn.speak, meeting),
    name: person.fullName,
    from: formatTime(doorOpens(meeting), meeting.zone, turn.speak.locale),
  };
  const phase = doorPhase(meeting, now);
  const through = turn.access.memberOf.find((unit) => isWithin(unit, meeting.unitId));
  if (through) await addInvitee(tx, meeting.id, person.id, through.id);
  const mine = (await inviteesOf(turn, meeting.id)).find((one) => one.personId === person.id);
  if (!mine) return void (await turn.say('meetings-door-stranger', args));
  if (mine.attended) return void (await turn.say('meetings-door-again', args));
  if (phase !== 'open') return void (await turn.say(`meetings-door-${phase}`, args));
  const said = { personId: person.id, attended: true, excused: null };
  await mark(tx, meeting.id, [said], { id: person.id, how: 'code' }, now);
  await turn.say('meetings-door-in', args);
}
