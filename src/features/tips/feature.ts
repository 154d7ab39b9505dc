/**
 * What people tell the ward police in confidence (`/baotin`), with a name or without. Without one nothing leads back to
 * the teller: docs/decisions/010-tips-without-a-trace.md. Officers of that very station take a tip, ask back, note, close.
 */

import { action } from '../../conversation/dialogs/choices.ts';
import {
  type Action,
  type Command,
  door,
  type Feature,
  type Turn,
  type Waiting,
  wordsAt,
} from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { samePhrase, words } from '../../text/fold.ts';
import { says, spoken } from '../../text/phrases.ts';
import { seenByOfficer, showToOfficer } from './find.ts';
import { followDialog, item, mine, mineAction, openByCode } from './follow.ts';
import { officerActions } from './officer-actions.ts';
import { erase, openWork, personalData } from './personal-store.ts';
import { beginReport, LINK, openReport, REPORT, reportDialog } from './report/report-dialog.ts';
import { looksLikeCode, readCode, readNumber } from './rules.ts';
import { clear, notifyOfficers } from './scheduled.ts';
import { openTips, tipOfOfficer } from './store.ts';
import { stationsFor } from './units-store.ts';
import { wordsDialog } from './words-dialog.ts';

const baotin: Command = { name: 'baotin', level: 'all', where: 'anywhere', untraced: true, opensFiles: true, run };

async function run(turn: Turn, rest: string): Promise<void> {
  if (turn.chat.kind === 'group') {
    const link = turn.outbox.channels.of(turn.chat)?.inviteLink(LINK);
    return void (await turn.say(link ? 'tips-private-only-link' : 'tips-private-only', { link: link ?? '' }));
  }
  const [first] = words(rest);
  // "Báo tin buồn": somebody has died.
  const news = phrases('tips.news');
  if (first && news.some((word) => samePhrase(first.text, word))) return void (await turn.say('tips-news'));
  const code = readCode(rest);
  if (code !== undefined || looksLikeCode(rest)) return openByCode(turn, code);
  return beginReport(turn, rest);
}

/** The code alone is what an old hand types. */
async function unclaimed(turn: Turn): Promise<boolean> {
  const code = turn.chat.kind === 'private' ? readCode(turn.incoming.text) : undefined;
  if (code === undefined) return false;
  turn.untraced();
  await openByCode(turn, code);
  return true;
}

const inbox: Waiting = {
  async list(turn, most) {
    const { all, some } = await openTips(turn, turn.person.id, most);
    return { all, some: await inOrder(some, (tip) => item(turn, tip, 'view', tip.state === 'open')) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    if (number === undefined || !(await tipOfOfficer(turn, turn.person.id, number))) return false;
    const tip = await seenByOfficer(turn, which);
    if (tip) await showToOfficer(turn, tip);
    return true;
  },
};

/** Who was robbed, beaten or threatened is told whom to call, and asked whether they report it by their name: no name helps no victim. */
async function beginOrAsk(turn: Turn, told: string): Promise<void> {
  const isVictim = says(spoken(told), phrases('tips.victim'));
  const { near, all } = isVictim
    ? await stationsFor(
        turn,
        turn.person.id,
        turn.access.memberOf.map(({ path }) => path),
        2,
      )
    : { near: [], all: [] };
  const [station, other] = near.length > 0 ? near : all;
  if (!isVictim || !station) return beginReport(turn, told);
  const named = other
    ? []
    : [
        [
          action(turn.speak.label('tips-victim-named', { unit: station.name }), 'questions', 'hand-text', [
            station.id,
            told,
          ]),
        ],
      ];
  const choices = [...named, [action(turn.speak.label('tips-victim-nameless'), 'tips', 'report', [told])]];
  await turn.say('tips-victim', {}, { choices });
}

/** args: the words. */
const reportAction: Action = {
  level: 'all',
  untraced: true,
  run: (turn, [words = '']) => beginReport(turn, words),
};

export const tips: Feature = {
  name: 'tips',
  commands: [baotin],
  inbox,
  mine,
  actions: { ...officerActions, mine: mineAction, report: reportAction },
  dialogs: {
    [REPORT]: wordsAt({ ...reportDialog, isRound: true }, ({ step }) => step === 'story' || step === 'place'),
    follow: { ...followDialog, isRound: true },
    words: wordsAt(wordsDialog, ({ text }) => text === ''),
  },
  doors: { tip: door(beginOrAsk) },
  pressing: true,
  personalData,
  openWork,
  erase,
  scheduled: [notifyOfficers, clear],
  onStartPayload: openReport,
  onUnclaimed: unclaimed,
};
