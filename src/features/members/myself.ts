/** What somebody settles for themselves: name, language, whether messages come. */

import { z } from 'zod';
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, type Dialog, dialog, Refusal, type Turn } from '../../conversation/feature.ts';
import { matchWord } from '../../conversation/match-words.ts';
import { setPreferences } from '../../directory/people.ts';
import { changePersonFields } from '../../directory/roster.ts';
import { asLocale, type Locale, locales } from '../../i18n/i18n.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { hasMarks, words } from '../../text/fold.ts';
import { askIfKnown } from './joining/is-me.ts';
import { endArgs } from './roles/role-until.ts';
import { nameFault, PERSON_NAME_LIMIT, tidyName } from './rules.ts';
import { channelsOf } from './store.ts';

export const me: Command = {
  name: 'toi',
  level: 'all',
  where: 'private',
  async run(turn) {
    const { access, person, speak } = turn;
    const none = speak.label('members-me-none');
    const roles = access.roles.map((role) =>
      speak.label(`members-role-${role.name}-of`, {
        unit: role.unit.name,
        ...endArgs(role.until, turn.defaults.zone),
      }),
    );
    const channels = (await channelsOf(turn.tx, person.id)).map((channel) => speak.label(`members-channel-${channel}`));
    await turn.say(
      'members-me',
      {
        name: person.fullName,
        units: access.memberOf.map((unit) => unit.name).join(', ') || none,
        roles: roles.join(', ') || none,
        channels: channels.join(', '),
        language: speak.label(`members-language-${speak.locale}`),
        messages: speak.label(person.mutedAt ? 'members-me-muted' : 'members-me-heard'),
      },
      {
        choices: [
          [action(speak.label('members-step-name'), 'members', 'name')],
          [action(speak.label('members-step-language'), 'members', 'language')],
          [muteChoice(turn)],
        ],
      },
    );
  },
};

function muteChoice({ person, speak }: Turn): ChoiceInput {
  return person.mutedAt
    ? action(speak.label('members-step-unmute'), 'members', 'unmute')
    : action(speak.label('members-step-mute'), 'members', 'mute');
}

export const nameAction: Action = {
  level: 'all',
  async run(turn) {
    if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
    await turn.ask('name', {}, turn.speak.text('members-name-ask', { name: turn.person.fullName }));
  },
};

export const nameDialog: Dialog = dialog(z.object({}), async (turn, _data, { text }) => {
  const name = tidyName(text);
  const fault = /\p{N}/u.test(name) ? 'empty' : nameFault(name, PERSON_NAME_LIMIT);
  if (fault) throw new Refusal(`members-name-${fault}`, { limit: PERSON_NAME_LIMIT });
  await changePersonFields(turn, turn.person.id, { fullName: name }, { actorId: turn.person.id, now: turn.now });
  await turn.endDialog();
  const again = action(turn.speak.label('members-step-name'), 'members', 'name');
  const called = { ...turn, person: { ...turn.person, fullName: name } };
  for (const unit of turn.access.memberOf)
    if (await askIfKnown(called, unit, turn.speak.text('members-name-changed', { name }))) return;
  await turn.say('members-name-changed', { name }, { choices: [[again]] });
});

export const language: Command = {
  name: 'ngonngu',
  level: 'all',
  where: 'anywhere',
  async run(turn, rest) {
    const locale = locales.find((one) =>
      phrases(`members.locale-${one}`).some((word) => matchWord(rest, word) !== undefined),
    );
    if (locale) await changeLanguage(turn, locale);
    else await askLanguage(turn);
  },
};

async function askLanguage(turn: Turn): Promise<void> {
  const choices = locales.map((locale) =>
    action(turn.speak.label(`members-language-${locale}`), 'members', 'language', [locale]),
  );
  await turn.say('members-language-ask', {}, { choices: [choices] });
}

async function changeLanguage(turn: Turn, locale: Locale): Promise<void> {
  await setPreferences(turn.tx, turn.person.id, { locale });
  await turn.reply(turn.i18n.text(locale, 'members-language-changed'));
}

export const languageAction: Action = {
  level: 'all',
  run: (turn, [locale]) => (locale ? changeLanguage(turn, asLocale(locale, turn.defaults.locale)) : askLanguage(turn)),
};

export const mute: Command = {
  name: 'dung',
  level: 'all',
  where: 'private',
  async run(turn) {
    if (meansToStop(turn)) return stopMessages(turn);
    const choice = action(turn.speak.label('members-step-mute'), 'members', 'mute');
    await turn.say('members-mute-ask', {}, { choices: [[choice]] });
  },
};

/** Typed without its marks, the one word for "stop" is also that for "right", "use" and "do not": then we ask. */
function meansToStop(turn: Turn): boolean {
  const { text } = turn.incoming;
  if (/^\s*[/#]/.test(text) || words(text).length > 1) return true;
  return hasMarks(text) && phrases('members.command.dung').some((word) => matchWord(text, word) !== undefined);
}

async function stopMessages(turn: Turn): Promise<void> {
  if (turn.person.mutedAt) {
    await turn.say('members-muted-already');
  } else {
    await setPreferences(turn.tx, turn.person.id, { mutedAt: turn.now });
    await turn.say('members-muted');
  }
}

async function resumeMessages(turn: Turn): Promise<void> {
  if (turn.person.mutedAt) {
    await setPreferences(turn.tx, turn.person.id, { mutedAt: null });
    await turn.say('members-unmuted');
  } else {
    await turn.say('members-unmuted-already');
  }
}

export const unmute: Command = { name: 'batlai', level: 'all', where: 'private', run: resumeMessages };
export const muteAction: Action = { level: 'all', run: stopMessages };
export const unmuteAction: Action = { level: 'all', run: resumeMessages };
