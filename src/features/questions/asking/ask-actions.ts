/** `/hoi`, and what is pressed under an answer. */
import { z } from 'zod';
import type { Action, Command, Turn } from '../../../conversation/feature.ts';
import { dialog } from '../../../conversation/feature.ts';
import { findUnit } from '../../../directory/units.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { words } from '../../../text/fold.ts';
import { questionForm } from '../../../text/question-form.ts';
import { addQuestionForm, readArticle } from '../knowledge/find-articles.ts';
import { articleKey } from '../knowledge/import-articles.ts';
import { otherArticles } from '../knowledge/other-articles.ts';
import { wordForKey } from '../knowledge/store.ts';
import { FEATURE } from '../messages.ts';
import { escalate, likelyUnits } from '../tickets/escalate.ts';
import { limits } from './answer-rules.ts';
import { fullAnswer, settledAnswer, shortAnswer, titleChoices } from './article-text.ts';
import { askQuestion, decideFor, respond } from './ask.ts';
import { type Asked, addAsked, articleShown, askedBy, changeAsked } from './asked-store.ts';

export const hoi: Command = {
  name: 'hoi',
  level: 'all',
  where: 'anywhere',
  async run(turn, rest) {
    if (!isVague(rest)) await put(turn, rest);
    else await turn.ask('ask', {}, turn.speak.text('questions-ask'));
  },
};

export const askDialog = dialog(z.object({}), async (turn, _data, input) => {
  if (!/\p{L}{2}/u.test(input.text)) {
    await turn.ask('ask', {}, turn.speak.text('questions-ask-hint'));
    return;
  }
  await turn.endDialog();
  await put(turn, input.text);
});

const VAGUE_WORDS = 4;

/** "Xin hỏi chút chuyện": the question is still to come. */
function isVague(text: string): boolean {
  return questionForm(text) === 'none' && words(text).length <= VAGUE_WORDS;
}

async function put(turn: Turn, text: string): Promise<void> {
  await askQuestion(turn, text, 'officer');
}

/** Something pressed by the one who asked; what others of the group press does nothing. */
function onAsked(run: (turn: Turn, asked: Asked, args: readonly string[]) => Promise<void>): Action {
  return {
    level: 'all',
    async run(turn, [id, ...args]) {
      const asked = id === undefined ? undefined : await askedBy(turn, id, turn.person.id);
      if (asked) await run(turn, asked, args);
    },
  };
}

/** Changes our answer where the channel can, otherwise answers once more. */
async function replace(turn: Turn, asked: Asked, content: ContentInput): Promise<void> {
  if (asked.replyId !== null && turn.outbox.channels.of(turn.chat)?.abilities.edits) {
    await turn.outbox.edit(asked.replyId, content);
  } else {
    const replyId = await turn.reply(content);
    await changeAsked(turn, asked.id, { replyId });
  }
}

const right = onAsked(async (turn, asked) => {
  if (asked.articleId === null || asked.helped === true) return;
  await changeAsked(turn, asked.id, { helped: true });
  await addQuestionForm(turn.tx, asked.articleId, asked.text, turn.now);
  const article = await readArticle(turn.tx, asked.articleId, turn.now);
  if (turn.chat.kind === 'private') await turn.say('questions-glad');
  else if (article) await replace(turn, asked, settledAnswer(turn.speak, article, asked.id));
});

const wrong = onAsked(async (turn, asked) => {
  if (asked.ticketId !== null) return;
  await changeAsked(turn, asked.id, { helped: false });
  const { unit } = await decideFor(turn, asked);
  const around = unit ? await otherArticles(turn.tx, { unit, text: asked.text, at: turn.now }, asked.articleId) : [];
  const key = around.length > 0 ? 'questions-choose-other' : 'questions-choose-officer';
  await turn.reply(titleChoices(turn.speak, key, around, asked.id));
});

const pick = onAsked(async (turn, asked, [articleId]) => {
  const article = articleId === undefined ? null : await readArticle(turn.tx, articleId, turn.now);
  if (!article) return void (await turn.say('questions-article-gone'));
  await changeAsked(turn, asked.id, { outcome: 'answered', articleId: article.id, helped: null });
  await replace(turn, asked, shortAnswer(turn.speak, article, asked.id));
});

const hand = onAsked(async (turn, asked) => {
  if (asked.ticketId !== null) return;
  const units = await likelyUnits(turn);
  await turn.reply(await escalate(turn, asked, units.length === 1 ? units[0] : undefined));
});

/** The asker said whose officers: their articles first, unless they were looked through already. */
const unit = onAsked(async (turn, asked, [unitId]) => {
  const chosen = unitId === undefined ? null : await findUnit(turn.tx, unitId);
  if (!chosen || asked.ticketId !== null) return;
  const looked = asked.unitId !== null;
  const now = { ...asked, unitId: chosen.id };
  await changeAsked(turn, asked.id, { unitId: chosen.id });
  if (looked) return void (await turn.reply(await escalate(turn, now, chosen)));
  const { decision } = await decideFor(turn, now);
  const replyId = await turn.reply(await respond(turn, now, decision, chosen));
  await changeAsked(turn, asked.id, { replyId });
});

/** The whole article, to whoever presses, privately. */
const more: Action = {
  level: 'all',
  async run(turn, [askedId]) {
    const content = askedId === undefined ? undefined : await whole(turn, askedId, turn.chat.id);
    if (!content) return void (await turn.say('questions-article-gone'));
    if (turn.chat.kind === 'private') return void (await turn.reply(content));
    if ((await turn.outbox.toPerson(turn.person.id, content, { feature: FEATURE })) !== undefined) return;
    const link = turn.outbox.channels.of(turn.chat)?.inviteLink(`${ARTICLE_LINK}${askedId}`);
    if (link) await turn.say('questions-more-link', { link });
    else await turn.say('questions-more-private');
  },
};

/** What a link to the whole article carries, with the id of the question behind it. */
const ARTICLE_LINK = 'bv-';

async function whole(turn: Turn, askedId: string, chatId: string | undefined): Promise<ContentInput | undefined> {
  const articleId = await articleShown(turn.tx, askedId, chatId);
  const article = articleId ? await readArticle(turn.tx, articleId, turn.now) : null;
  return article ? fullAnswer(turn.speak, article) : undefined;
}

/** Somebody pressed the link under an answer in a group. @returns false for another payload */
export async function openArticle(turn: Turn, payload: string): Promise<boolean> {
  const id = payload.startsWith(ARTICLE_LINK) ? z.uuid().safeParse(payload.slice(ARTICLE_LINK.length)) : undefined;
  if (!id?.success || turn.chat.kind !== 'private') return false;
  const content = await whole(turn, id.data, undefined);
  if (content) await turn.reply(content);
  else await turn.say('questions-article-gone');
  return true;
}

/** Another feature hands over what somebody wants an officer to see. @param args the unit, and the words */
const handText: Action = {
  level: 'all',
  async run(turn, [unitId, text]) {
    if (turn.chat.kind !== 'private' || unitId === undefined || !text) return;
    const chosen = await findUnit(turn.tx, unitId);
    const asked = addAsked(turn, {
      unitId: chosen?.id ?? null,
      chatId: turn.chat.id,
      personId: turn.person.id,
      externalId: turn.incoming.messageId ?? null,
      text: text.slice(0, limits.question),
    });
    await turn.reply(await escalate(turn, asked, chosen ?? undefined));
  },
};

/** An article of the starter set by its key, where an officer of the person's units has confirmed it. */
const articleByKey: Action = {
  level: 'all',
  async run(turn, [slug = '']) {
    const units = await likelyUnits(turn);
    const id = await wordForKey(
      turn.tx,
      articleKey(null, slug),
      units.flatMap((one) => one.path),
    );
    const article = id === undefined ? null : await readArticle(turn.tx, id, turn.now);
    if (article) await turn.reply(fullAnswer(turn.speak, article));
    else await turn.say('questions-article-gone');
  },
};

export const askActions: Record<string, Action> = {
  ...{ right, wrong, pick, hand, unit, more },
  'hand-text': handText,
  'article-by-key': articleByKey,
};
