/** Taking a role back. */
import { z } from 'zod';
import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { type Dialog, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { findPerson } from '../../../directory/people.ts';
import { rolesWithin } from '../../../directory/roles.ts';
import { fold } from '../../../text/fold.ts';
import { roleName } from '../letters.ts';
import { settle, yesOrNo } from '../messages.ts';
import { tidyName } from '../rules.ts';
import { takeRole } from './operations.ts';

const roleSchema = z.object({ personId: z.uuid(), unitId: z.uuid(), name: z.enum(['officer', 'administrator']) });
const withdrawalSchema = z.object({
  /** Those among whom is asked, in the order of the choices. */
  oneOf: z.array(roleSchema).optional(),
  role: roleSchema.optional(),
});
type Held = Awaited<ReturnType<typeof rolesWithin>>[number];

const MOST_CHOICES = 14;

/** @param name part of the name of the person; empty: everybody with a role in the administrator's units */
export async function startWithdrawal(turn: Turn, name: string): Promise<void> {
  const ids = unitsAt(turn.access, 'administrator').map((unit) => unit.id);
  const words = fold(name).split(' ');
  const held = (await rolesWithin(turn.tx, ids, turn.now)).filter((role) =>
    words.every((word) => fold(role.person.fullName).includes(word)),
  );
  if (held.length === 0)
    throw new Refusal('members-withdraw-nobody', { name: [...tidyName(name)].slice(0, 60).join('') });
  if (name !== '' && held.length === 1 && held[0]) return askToConfirm(turn, held[0]);
  const shown = held.length > MOST_CHOICES ? [] : held;
  const choices = shown.map((role, index) => [
    answer(
      turn.speak.label('members-withdraw-choice', {
        name: role.person.fullName,
        role: roleName(turn.speak, role.name),
        unit: role.unit.name,
      }),
      String(index),
    ),
  ]);
  const key = shown.length > 0 ? 'members-withdraw-ask' : 'members-withdraw-ask-name';
  await turn.ask('withdraw', { oneOf: shown.map(rowOf) }, { ...turn.speak.text(key), choices });
}

const rowOf = (role: Held) => ({ personId: role.person.id, unitId: role.unit.id, name: role.name });

async function askToConfirm(turn: Turn, role: Held): Promise<void> {
  const args = { name: role.person.fullName, role: roleName(turn.speak, role.name), unit: role.unit.name };
  const content = { ...turn.speak.text('members-withdraw-confirm', args), choices: yesOrNo(turn.speak) };
  await turn.ask('withdraw', { role: rowOf(role) }, content);
}

/** @throws {Refusal} when the person holds it no more, or it is not this administrator's to take */
export async function askAboutRole(turn: Turn, role: z.infer<typeof roleSchema>): Promise<void> {
  await turn.requireUnit('administrator', role.unitId);
  const held = await rolesWithin(turn.tx, [role.unitId], turn.now);
  const same = held.find((one) => {
    const row = rowOf(one);
    return row.personId === role.personId && row.unitId === role.unitId && row.name === role.name;
  });
  if (!same) throw new Refusal('members-withdraw-gone');
  return askToConfirm(turn, same);
}

export const withdrawDialog: Dialog = dialog(withdrawalSchema, async (turn, { oneOf, role }, input) => {
  if (!role) {
    const chosen = input.value === undefined ? undefined : oneOf?.[Number(input.value)];
    if (!chosen) return startWithdrawal(turn, input.text);
    return askAboutRole(turn, chosen);
  }
  // Neither yes nor no: the question stands.
  if (input.value !== 'yes' && input.value !== 'no') {
    await turn.say('members-answer-yes-no');
    return;
  }
  const agreed = input.value === 'yes';
  await settle(turn, async () => {
    if (agreed) await withdraw(turn, role);
    else await turn.say('members-left-as-is');
  });
});

async function withdraw(turn: Turn, { personId, unitId, name: role }: z.infer<typeof roleSchema>): Promise<void> {
  const unit = await turn.requireUnit('administrator', unitId);
  const person = await findPerson(turn.tx, personId);
  const { asked } = await takeRole.do(turn.operations, { personId, unitId, role });
  if (asked) return void (await turn.say('members-station-role-asked', { unit: unit.name }));
  const args = { unit: unit.name, name: person?.fullName ?? '', role: roleName(turn.speak, role) };
  const undo = action(turn.speak.label('members-step-grant-again'), 'members', 'grant', [personId, unitId, role]);
  await turn.say('members-withdrawn', args, { choices: [[undo]] });
}
