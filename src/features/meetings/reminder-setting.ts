/** "/hop nhắc 3 ngày, 1 ngày, 2 giờ": when the members of a unit are reminded of its meetings. */
import { z } from 'zod';
import { answer } from '../../conversation/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../conversation/choose-unit.ts';
import { dialog, Refusal, type Turn } from '../../conversation/feature.ts';
import { changeUnitSettings, settingsOfUnit, type UnitRef } from '../../directory/units.ts';
import { remindersText } from './messages.ts';
import { REMINDER_BOUNDS, readReminders } from './rules.ts';
import { afterWord, spanWords } from './words.ts';

/** @returns false when the text is about something else */
export async function beginReminderSetting(turn: Turn, rest: string): Promise<boolean> {
  const after = afterWord(turn.i18n, 'remind', rest);
  const read = after === null ? undefined : readReminders(after, spanWords(turn.i18n));
  if (read === undefined) return false;
  if (read === 'out-of-bounds') throw new Refusal('meetings-remind-bounds', { most: REMINDER_BOUNDS.most });
  const minutes = read === 'show' ? undefined : read.minutes;
  const unit = await obviousUnit(turn, 'officer');
  if (unit) await settle(turn, unit, minutes);
  else await askUnit(turn, { minutes });
  return true;
}

const settingSchema = z.object({ minutes: z.array(z.number()).optional() });

export const reminderDialog = dialog(settingSchema, async (turn, data, input) => {
  const read = await readUnit(turn, 'officer', input);
  if ('unit' in read) {
    await turn.endDialog();
    return settle(turn, read.unit, data.minutes);
  }
  if ('none' in read) return askUnit(turn, data, 'meetings-unit-unknown');
  const choices = read.several.slice(0, 14).map((unit) => [answer(unit.name, unit.id)]);
  await turn.ask('remind', data, { ...turn.speak.text('meetings-unit-several'), choices });
});

async function askUnit(turn: Turn, data: z.infer<typeof settingSchema>, key = 'meetings-remind-ask-unit') {
  await turn.ask('remind', data, { ...turn.speak.text(key), choices: await unitChoices(turn, 'officer') });
}

async function settle(turn: Turn, unit: UnitRef, minutes: number[] | undefined): Promise<void> {
  await turn.requireUnit('officer', unit.id);
  if (minutes) await changeUnitSettings(turn.tx, unit.id, { reminderMinutes: minutes });
  const now = minutes ?? (await settingsOfUnit(turn.tx, unit)).reminderMinutes;
  await turn.say(minutes ? 'meetings-remind-set' : 'meetings-remind-show', {
    unit: unit.name,
    reminders: remindersText(turn.speak, now),
  });
}
