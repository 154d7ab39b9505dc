/** "/hop nhắc 3 ngày, 1 ngày, 2 giờ", "/hop nhắc hội nghị 7 ngày, 1 ngày": when the members of a unit are reminded of its meetings. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { settingsOfUnit, type UnitRef } from '../../../directory/units.ts';
import { namedKinds } from '../kinds.ts';
import { paragraphs } from '../letters.ts';
import { remindersText } from '../messages.ts';
import { REMINDER_BOUNDS, readReminders } from '../rules.ts';
import { afterWord, isWord, spanWords } from '../words.ts';
import { setReminderTimes } from './operations.ts';

/** @returns false when the text is about something else */
export async function beginReminderSetting(turn: Turn, rest: string): Promise<boolean> {
  const said = afterWord('remind', rest);
  const kind = namedKinds.find((one) => said !== null && afterWord(`kind-${one}`, said) !== null);
  const after = kind === undefined ? said : afterWord(`kind-${kind}`, said ?? '');
  const usual = kind !== undefined && isWord('as-usual', after ?? '');
  const read = after === null || usual ? undefined : readReminders(after, spanWords());
  if (kind !== undefined && usual) return choose(turn, { kind, usual });
  if (read === undefined) return false;
  if (read === 'out-of-bounds') throw new Refusal('meetings-remind-bounds', { most: REMINDER_BOUNDS.most });
  return choose(turn, { ...(read === 'show' ? {} : { minutes: read.minutes }), ...(kind ? { kind } : {}) });
}

async function choose(turn: Turn, setting: Setting): Promise<true> {
  const unit = await obviousUnit(turn, 'officer');
  if (unit) await settle(turn, unit, setting);
  else await askUnit(turn, setting);
  return true;
}

const settingSchema = z.object({
  /** Undefined: what holds is shown. */
  minutes: z.array(z.number()).optional(),
  /** Undefined: all kinds that have none of their own. */
  kind: z.enum(namedKinds).optional(),
  /** That kind is from now on as all others. */
  usual: z.boolean().optional(),
});
type Setting = z.infer<typeof settingSchema>;

export const reminderDialog = dialog(settingSchema, async (turn, data, input) => {
  const read = await readUnit(turn, 'officer', input);
  if ('unit' in read) {
    await turn.endDialog();
    return settle(turn, read.unit, data);
  }
  if ('none' in read) return askUnit(turn, data, 'meetings-unit-unknown');
  const choices = read.several.slice(0, 14).map((unit) => [answer(unit.name, unit.id)]);
  await turn.ask('remind', data, { ...turn.speak.text('meetings-unit-several'), choices });
});

async function askUnit(turn: Turn, data: Setting, key = 'meetings-remind-ask-unit') {
  await turn.ask('remind', data, { ...turn.speak.text(key), choices: await unitChoices(turn, 'officer') });
}

async function settle(turn: Turn, unit: UnitRef, { minutes, kind, usual }: Setting): Promise<void> {
  const { speak } = turn;
  await turn.requireUnit('officer', unit.id);
  if (minutes || usual)
    await setReminderTimes.do(turn.operations, { unitId: unit.id, kind, minutes: usual ? null : (minutes ?? null) });
  const now = await settingsOfUnit(turn.tx, unit);
  const shown = kind ? (now.reminderMinutesOf[kind] ?? now.reminderMinutes) : now.reminderMinutes;
  const changed = minutes !== undefined || usual === true;
  const text = speak.text(`meetings-remind-${changed ? 'set' : 'show'}${kind ? '-kind' : ''}`, {
    unit: unit.name,
    reminders: remindersText(speak, shown),
    kind: kind ? speak.label(`meetings-kind-${kind}`) : '',
  });
  const apart = namedKinds.flatMap((one) => {
    const own = now.reminderMinutesOf[one];
    if (!own || kind !== undefined) return [];
    const args = { kind: speak.label(`meetings-kind-${one}`), reminders: remindersText(speak, own) };
    return [speak.text('meetings-remind-own', args)];
  });
  await turn.reply(paragraphs(text, ...apart));
}
