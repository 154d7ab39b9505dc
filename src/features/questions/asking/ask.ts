/** From a question to an article, to titles to pick from, or to an officer. */
import type { Turn } from '../../../conversation/feature.ts';
import { findUnit, settingsOfUnit, type UnitRef } from '../../../directory/units.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { type Decision, findArticles } from '../knowledge/find-articles.ts';
import { EMERGENCY, FEATURE } from '../messages.ts';
import { escalate, likelyUnits } from '../tickets/escalate.ts';
import { limits } from './answer-rules.ts';
import { shortAnswer, titleChoices } from './article-text.ts';
import { type Asked, addAsked, changeAsked, messagesSince } from './asked-store.ts';

const HOUR = 3600_000;

/** What is done where no article answers: an officer gets it; or nothing, as it may not have been meant so. */
export type Otherwise = 'officer' | 'nothing';

/**
 * Answers a question in this chat.
 * @returns false where nothing was said: no article and `otherwise` nothing, or the group has had its share of messages
 */
export async function askQuestion(turn: Turn, typed: string, otherwise: Otherwise): Promise<boolean> {
  const text = typed.trim();
  if (text.length > limits.question) {
    if (turn.chat.kind === 'group') return false;
    await turn.say('questions-too-long', { length: text.length, limit: limits.question });
    return true;
  }
  const units = await likelyUnits(turn);
  const decision = await decide(turn, units, text);
  if (otherwise === 'nothing' && decision.outcome === 'none') return false;
  const reply = await voice(turn, units[0]);
  if (!reply) return false;
  const asked = addAsked(turn, {
    unitId: units[0]?.id ?? null,
    chatId: turn.chat.id,
    personId: turn.person.id,
    externalId: turn.incoming.messageId ?? null,
    text,
  });
  const content = await respond(turn, asked, decision, units.length === 1 ? units[0] : undefined);
  const replyId = await reply(content);
  if (replyId !== undefined) await changeAsked(turn, asked.id, { replyId });
  return true;
}

/** Said among others, and nobody's but theirs. @returns false where the group has had its share of messages */
export async function askPrivately(turn: Turn): Promise<boolean> {
  const [unit] = await likelyUnits(turn);
  if (await isGroupFull(turn, unit)) return false;
  await turn.say('questions-private-matter');
  return true;
}

/** The unit's articles; where the person has several units, those of the first that has one. */
async function decide(turn: Turn, units: readonly UnitRef[], text: string): Promise<Decision> {
  let offered: Decision = { outcome: 'none', nearest: [] };
  for (const unit of units) {
    const decision = await findArticles(turn.tx, { unit, text, at: turn.now });
    if (decision.outcome === 'answer') return decision;
    if (offered.outcome === 'none') offered = decision;
  }
  return offered;
}

/** What is said to a question, and noted of it. @param unit whose officers get it, where there is no choice */
export async function respond(
  turn: Turn,
  asked: Asked,
  decision: Decision,
  unit: UnitRef | undefined,
): Promise<ContentInput> {
  if (decision.outcome === 'answer') {
    await changeAsked(turn, asked.id, { outcome: 'answered', articleId: decision.article.id });
    return shortAnswer(turn.speak, decision.article, asked.id);
  }
  if (decision.outcome === 'choose') {
    await changeAsked(turn, asked.id, { outcome: 'offered' });
    return titleChoices(turn.speak, 'questions-choose', decision.articles, asked.id);
  }
  return escalate(turn, asked, unit);
}

/** The decision anew, for a question that was changed or whose unit is known now. */
export async function decideFor(turn: Turn, asked: Asked): Promise<{ decision: Decision; unit: UnitRef | undefined }> {
  const unit = asked.unitId ? ((await findUnit(turn.tx, asked.unitId)) ?? undefined) : undefined;
  return { decision: await decide(turn, unit ? [unit] : [], asked.text), unit };
}

/**
 * How the answer goes out: in this chat; privately where the group has had its messages for this hour.
 * @returns undefined where it cannot be said
 */
async function voice(
  turn: Turn,
  unit: UnitRef | undefined,
): Promise<((content: ContentInput) => Promise<string | undefined>) | undefined> {
  if (turn.chat.kind === 'private' || !(await isGroupFull(turn, unit))) return turn.reply;
  // Nobody spoke to us: nobody waits.
  if (turn.incoming.addressed === 'none') return undefined;
  return (content) => turn.outbox.toPerson(turn.person.id, content, { feature: FEATURE });
}

/** Has the group had as many messages of ours within the hour as its unit allows? */
export async function isGroupFull(turn: Turn, unit: UnitRef | undefined): Promise<boolean> {
  const bound = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : unit;
  if (!bound) return false;
  const { groupMessagesPerHour } = await settingsOfUnit(turn.tx, bound);
  const since = new Date(turn.now.getTime() - HOUR);
  return (await messagesSince(turn.tx, turn.chat.id, since, EMERGENCY)) >= groupMessagesPerHour;
}
