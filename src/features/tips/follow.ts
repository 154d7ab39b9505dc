/** Asking after a tip: with its code, or for whoever gave a name. What is added to it comes from nobody as well. */

import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { privateOnly } from '../../cases/chat/face.ts';
import { answer } from '../../conversation/dialogs/choices.ts';
import { type Action, dialog, type Turn, type Waiting } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { bindFiles } from './files-store.ts';
import { filesText, isAsked, listLine, tellerView, tipChoice } from './messages.ts';
import { fileSchema, takeFiles } from './report/report-draft.ts';
import { BLOCK_MINUTES, isBlocked, limits, notifyDelayMs, readNumber } from './rules.ts';
import { changeTip, revealAdded, type Tip, tipById, tipOfAsker, tipOfCode, tipsOfAsker } from './store.ts';
import { addTipWord, noteWrongCode, wordsOfTip, wrongCodes } from './words-store.ts';
import { zoneOfTip } from './zone.ts';

const FOLLOW = 'follow';

/** @param code undefined: it has not the form of one */
export async function openByCode(turn: Turn, code: string | undefined): Promise<void> {
  const mark = turn.encryption.fingerprint(turn.account.id, 'tip_guess.mark');
  if (isBlocked(await wrongCodes(turn.tx, mark), turn.now)) {
    return void (await turn.say('tips-code-blocked', { minutes: BLOCK_MINUTES }));
  }
  const tip = code === undefined ? undefined : await tipOfCode(turn, code);
  if (tip) return showToTeller(turn, tip);
  await noteWrongCode(turn.tx, mark, turn.now);
  await turn.say(code === undefined ? 'tips-code-unread' : 'tips-code-unknown');
}

const followSchema = z.object({
  tipId: z.string(),
  step: z.enum(['menu', 'confirm']),
  text: z.string().default(''),
  files: z.array(fileSchema).default([]),
});
type Follow = z.infer<typeof followSchema>;

async function showToTeller(turn: Turn, tip: Tip): Promise<void> {
  const words = await wordsOfTip(turn, tip.id, 'teller');
  const view = tellerView(turn.speak, tip, words, await zoneOfTip(turn, tip));
  const key = isAsked(words) ? 'tips-ask-reply' : 'tips-ask-addition';
  await askOn(turn, { tipId: tip.id, step: 'menu', text: '', files: [] }, [view, turn.speak.text(key)]);
}

async function askOn(turn: Turn, follow: Follow, parts: RichText[]): Promise<void> {
  const { speak } = turn;
  const end = answer(speak.label('tips-choice-end'), 'end', phrases('tips.done'));
  const send = answer(speak.label('tips-choice-send'), 'send', phrases('tips.send'));
  const choices = follow.step === 'confirm' ? [[send, end]] : [[end]];
  await turn.ask(FOLLOW, follow, { ...joinRich(parts, '\n\n'), choices });
}

export const followDialog = {
  ...dialog(followSchema, async (turn, kept, input) => {
    const tip = await tipById(turn, kept.tipId);
    if (!tip || input.value === 'end') {
      await turn.endDialog();
      return void (await turn.say('tips-follow-end'));
    }
    const { files, notes } = await takeFiles(turn, kept.files, input.attachments);
    const text = [kept.text, input.value === undefined ? input.text : ''].filter(Boolean).join('\n');
    const hasWords = /[\p{L}\p{N}]/u.test(text);
    const follow: Follow = { ...kept, files, text };
    if (input.value === 'send' && (hasWords || files.length > 0)) return send(turn, tip, follow);
    if (text.length > limits.words) {
      const note = turn.speak.text('tips-too-long', { length: text.length, limit: limits.words });
      return askOn(turn, { ...kept, files }, [...notes, note]);
    }
    if (!hasWords && files.length === 0) {
      return askOn(turn, { ...kept, step: 'menu' }, [...notes, turn.speak.text('tips-hint-words')]);
    }
    const preview = turn.speak.text('tips-preview-addition', {
      text: text || turn.speak.text('tips-no-words'),
      files: filesText(turn.speak, files.length),
      unit: tip.unitName,
    });
    return askOn(turn, { ...follow, step: 'confirm' }, [...notes, preview]);
  }),
  untraced: true,
  opensFiles: true,
};

async function send(turn: Turn, tip: Tip, { text, files }: Follow): Promise<void> {
  await turn.endDialog();
  const words = await wordsOfTip(turn, tip.id, 'teller');
  if (words.filter((word) => word.kind === 'added').length >= limits.additions) {
    return void (await turn.say('tips-added-many'));
  }
  const held = tip.askerId === null;
  await addTipWord(turn, { tipId: tip.id, kind: 'added', byId: null, text, held }, turn.now);
  const ids = files.map((file) => file.id);
  await bindFiles(turn.tx, ids, tip.id, held);
  const delay = notifyDelayMs(tip.askerId !== null, (below) => randomInt(below));
  if (!held) await revealAdded(turn, tip);
  await changeTip(turn, tip.id, {
    added: true,
    fresh: true,
    tellAt: new Date(turn.now.getTime() + delay),
  });
  await turn.say('tips-added', { unit: tip.unitName });
}

/** The button of whoever gave a name. */
export const mineAction: Action = {
  level: 'all',
  untraced: true,
  async run(turn, [which]) {
    privateOnly(turn);
    const number = readNumber(which);
    const tip = number === undefined ? undefined : await tipOfAsker(turn, turn.person.id, number);
    if (tip) await showToTeller(turn, tip);
    else await turn.say('tips-not-found');
  },
};

export const mine: Waiting = {
  async list(turn, most) {
    const { all, some } = await tipsOfAsker(turn, turn.person.id, most);
    const items = await inOrder(some, (tip) => item(turn, tip, 'mine', tip.state !== 'closed'));
    return { all, some: items };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const tip = number === undefined ? undefined : await tipOfAsker(turn, turn.person.id, number);
    if (!tip) return false;
    // The inbox asks here, whose dialogs are its own: the button goes on in ours.
    const view = tellerView(turn.speak, tip, await wordsOfTip(turn, tip.id, 'teller'), await zoneOfTip(turn, tip));
    const label = turn.speak.label('tips-choice-add');
    await turn.reply({ ...view, choices: [[{ ...tipChoice(turn.speak, 'mine', tip.number), label }]] });
    return true;
  },
};

/** One line of a list. @param choice the action that shows it */
export async function item(turn: Turn, tip: Tip, choice: 'view' | 'mine', open: boolean) {
  const number = String(tip.number);
  return {
    number,
    line: listLine(turn.speak, tip, await zoneOfTip(turn, tip)),
    choice: { ...tipChoice(turn.speak, choice, tip.number), label: turn.speak.label('tips-choice-number', { number }) },
    open,
    mine: choice === 'view' && tip.assigneeId === turn.person.id,
    since: tip.hour,
  };
}
