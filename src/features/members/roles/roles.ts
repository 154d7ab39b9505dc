/** Who holds which role; the way to give one and to take it back. */

import { z } from 'zod';
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { rolesHeld } from './operations.ts';
import { readGrant, startGrant } from './role-grant.ts';
import { endArgs } from './role-until.ts';
import { askAboutRole, startWithdrawal } from './role-withdraw.ts';

export const roles: Command = {
  name: 'vaitro',
  level: 'administrator',
  where: 'anywhere',
  async run(turn, rest) {
    if (rest === '') return showRoles(turn);
    const withdrawn = after('members.role-withdraw', rest);
    if (withdrawn !== undefined) return startWithdrawal(turn, withdrawn);
    for (const role of ['officer', 'administrator'] as const) {
      const whom = after(`members.role-${role}`, rest);
      if (whom !== undefined) return startGrant(turn, await readGrant(turn, role, whom));
    }
    throw new Refusal('members-role-how');
  },
};

function after(key: string, text: string): string | undefined {
  for (const word of phrases(key)) {
    const rest = matchWord(text, word);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

export const rolesAction: Action = { level: 'administrator', run: showRoles };
const roleArgs = z.tuple([z.uuid(), z.uuid(), z.enum(['officer', 'administrator'])]);

/** args: the person, unit and role that are to go on; none: all is asked. */
export const grantAction: Action = {
  level: 'administrator',
  async run(turn, args) {
    const known = roleArgs.safeParse(args);
    if (!known.success) return startGrant(turn, {});
    const [personId, unitId, role] = known.data;
    return startGrant(turn, { personId, unitId, role, asking: 'until' });
  },
};

/** args: the person, unit and role that are to end; none: it is asked whose. */
export const withdrawAction: Action = {
  level: 'administrator',
  async run(turn, args) {
    const known = roleArgs.safeParse(args);
    if (!known.success) return startWithdrawal(turn, '');
    const [personId, unitId, name] = known.data;
    return askAboutRole(turn, { personId, unitId, name });
  },
};

async function showRoles(turn: Turn): Promise<void> {
  const { speak } = turn;
  const { rows: held } = await rolesHeld.rows(turn.operations, {}, { limit: 500 });
  const byUnit = new Map<string, { path: string[]; name: string; holders: string[] }>();
  for (const role of held) {
    const line = byUnit.get(role.unit.id) ?? { ...role.unit, holders: [] };
    line.holders.push(
      speak.label(`members-role-${role.name}-held`, {
        name: role.person.fullName,
        ...endArgs(role.until, turn.defaults.zone),
      }),
    );
    byUnit.set(role.unit.id, line);
  }
  const lines = [...byUnit.values()]
    .sort((a, b) => a.path.length - b.path.length)
    .map((line) => speak.text('members-roles-line', { unit: line.name, holders: line.holders.join(', ') }));
  const content = joinRich(
    [speak.text('members-roles'), joinRich(lines, '\n'), speak.text('members-role-how')],
    '\n\n',
  );
  const choices = [
    action(speak.label('members-step-grant'), 'members', 'grant'),
    action(speak.label('members-step-withdraw'), 'members', 'withdraw'),
  ];
  await turn.reply({ ...content, choices: [choices] });
}
