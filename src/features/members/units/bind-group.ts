/** Binding a group chat to a unit, so that what is sent to the unit also comes to its group. */

import { z } from 'zod';
import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import {
  type Action,
  type Command,
  type Dialog,
  type DialogInput,
  dialog,
  Refusal,
  type Turn,
} from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { loadAccess, mayFor, unitsAt } from '../../../directory/access.ts';
import { bindChat, boundChat } from '../../../directory/chats.ts';
import { countMembers } from '../../../directory/memberships.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnit, type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { settle, unitAnswers, unitLabel, yesOrNo } from '../messages.ts';
import { unitInTitle } from '../rules.ts';
import { refuseUnknownUnit } from './unit-names.ts';

export const bindGroup: Command = {
  name: 'ganhom',
  level: 'officer',
  where: 'group',
  async run(turn, rest) {
    if (phrases('members.unbind').some((word) => matchWord(rest, word) !== undefined)) return unbind(turn);
    if (rest !== '') return readAndAsk(turn, { text: rest });
    const unit = await likelyUnit(turn);
    if (unit) await askToConfirm(turn, unit);
    else await askUnit(turn);
  },
};

/** The unit whose name stands in the title of the group, else the only one there is to choose. */
async function likelyUnit(turn: Turn): Promise<UnitRef | undefined> {
  const ids = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const all = await unitsBelow(turn.tx, ids);
  return unitInTitle(turn.chat.title ?? '', all) ?? (all.length === 1 ? all[0] : undefined);
}

async function askUnit(turn: Turn): Promise<void> {
  const content = turn.speak.text('members-bind-ask', { group: groupName(turn) });
  await turn.ask('bind', {}, { ...content, choices: await unitChoices(turn, 'officer') });
}

async function readAndAsk(turn: Turn, input: Pick<DialogInput, 'text' | 'value'>): Promise<void> {
  const reading = await readUnit(turn, 'officer', input);
  if ('unit' in reading) return askToConfirm(turn, reading.unit);
  if ('none' in reading) return refuseUnknownUnit(turn, 'officer', input.text);
  const content = turn.speak.text('members-unit-several', { name: input.text });
  await turn.ask('bind', {}, { ...content, choices: await unitAnswers(turn.tx, reading.several) });
}

async function askToConfirm(turn: Turn, unit: UnitRef): Promise<void> {
  const { speak } = turn;
  const before = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  if (before?.id === unit.id) return bindHere(turn, unit);
  const args = {
    group: groupName(turn),
    unit: await unitLabel(turn.tx, unit),
    count: await countMembers(turn.tx, [unit.id]),
  };
  const text = before
    ? speak.text('members-bind-confirm-instead', { ...args, before: before.name })
    : speak.text('members-bind-confirm', args);
  const other = answer(speak.label('members-bind-other'), 'other');
  await turn.ask('bind', { unitId: unit.id }, { ...text, choices: [...yesOrNo(speak), [other]] });
}

export const bindDialog: Dialog = dialog(z.object({ unitId: z.uuid().optional() }), async (turn, { unitId }, input) => {
  if (!unitId) return readAndAsk(turn, input);
  if (input.value === 'other') return askUnit(turn);
  // Another unit's name instead of yes or no.
  if (input.value === undefined) return readAndAsk(turn, input);
  const agreed = input.value === 'yes';
  await settle(turn, async () => {
    if (!agreed) return void (await turn.say('members-left-as-is'));
    const unit = await turn.requireUnit('officer', unitId);
    const before = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
    if (before && !mayFor(turn.access, 'officer', before)) return askWhoLoses(turn, before, unit);
    await bindChat(turn.tx, turn.chat.id, unit.id, turn.incoming.topic);
    if (before) await tellWhoLost(turn, before, unit, groupName(turn));
    await turn.say(turn.incoming.topic === undefined ? 'members-bound' : 'members-bound-topic', {
      group: groupName(turn),
      unit: unit.name,
    });
  });
});

/** Another unit's group is bound anew at the word of one of its officers. */
async function askWhoLoses(turn: Turn, before: UnitRef, unit: UnitRef): Promise<void> {
  const args = [turn.chat.id, before.id, unit.id, turn.incoming.topic ?? '', turn.person.id];
  const told = { by: turn.person.fullName, group: groupName(turn), before: before.name, unit: unit.name };
  let asked = false;
  for (const officer of await officersFor(turn.tx, before, turn.now)) {
    const reached = await turn.notify(officer, (speak) => ({
      ...speak.text('members-rebind-ask', told),
      choices: [[action(speak.label('members-rebind-agree'), 'members', 'rebind', args)]],
    }));
    asked ||= reached;
  }
  if (!asked) throw new Refusal('members-rebind-nobody', told);
  await turn.say('members-rebind-asked', told);
}

/** args: the group, the unit that loses it, the unit that gets it, the topic, who asked. */
export const rebindAction: Action = {
  level: 'officer',
  async run(turn, [chatId = '', beforeId = '', unitId = '', topic = '', askerId = '']) {
    const before = await turn.requireUnit('officer', beforeId);
    const unit = await findUnit(turn.tx, unitId);
    const asker = await loadAccess(turn.tx, askerId, turn.now);
    const chat = await boundChat(turn.tx, chatId);
    if (!unit || !mayFor(asker, 'officer', unit) || chat?.unitId !== before.id) throw new Refusal('common-choice-old');
    await bindChat(turn.tx, chatId, unit.id, topic === '' ? undefined : topic);
    const group = chat.title ?? turn.speak.label('members-group-untitled');
    await tellWhoLost(turn, before, unit, group);
    await turn.notify({ id: askerId, locale: null }, (speak) =>
      speak.text('members-bound', { group, unit: unit.name }),
    );
    await turn.say('members-bound', { group, unit: unit.name });
  },
};

async function tellWhoLost(turn: Turn, before: UnitRef, unit: UnitRef, group: string): Promise<void> {
  for (const officer of await officersFor(turn.tx, { path: [before.id] }, turn.now))
    if (officer.id !== turn.person.id)
      await turn.notify(officer, (speak) =>
        speak.text('members-rebound-told', { by: turn.person.fullName, group, before: before.name, unit: unit.name }),
      );
}

/** The group is the unit's already: in a forum the officer may mean the topic in which this is written. */
async function bindHere(turn: Turn, unit: UnitRef): Promise<void> {
  const { topic } = turn.incoming;
  if ((turn.chat.topic ?? undefined) === topic) throw new Refusal('members-bind-already', { unit: unit.name });
  await bindChat(turn.tx, turn.chat.id, unit.id, topic);
  await turn.say(topic === undefined ? 'members-bound' : 'members-bound-topic', {
    group: groupName(turn),
    unit: unit.name,
  });
}

async function unbind(turn: Turn): Promise<void> {
  const unit = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  if (!unit) throw new Refusal('members-unbind-none');
  await turn.requireUnit('officer', unit.id);
  await turn.endDialog();
  await bindChat(turn.tx, turn.chat.id, null);
  await turn.say('members-unbound', { group: groupName(turn), unit: unit.name });
}

function groupName(turn: Turn): string {
  return turn.chat.title ?? turn.speak.label('members-group-untitled');
}
