/** What officers do with the articles of their units, from `/baiviet` on. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit } from '../../../conversation/dialogs/choose-unit.ts';
import type { Action, Command, Translator, Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { samePhrase } from '../../../text/fold.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { type Category, categories, lawDay } from './article.ts';
import { askField, chooseField } from './edit-dialog.ts';
import { askForSheet } from './import-dialog.ts';
import { articleList, articleText, categoryName, LISTED, labelOf, onShelf } from './messages.ts';
import { draftsBelow, historyOf, type ShelfItem, shelfItem, shelfOf, titled } from './shelf-store.ts';
import { addVersion, confirmVersions, versionsOf } from './store.ts';

const waits = (item: ShelfItem) => item.state === 'draft' || item.state === 'update';

export const baiviet: Command = {
  name: 'baiviet',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    const unit = await obviousUnit(turn, 'officer');
    if (!unit) return chooseUnit(turn, rest);
    const asked = rest || turn.incoming.text;
    if (phrases('questions.drafts').some((word) => samePhrase(asked, word))) return nextDraft(turn, unit);
    return rest === '' ? home(turn, unit) : find(turn, unit, rest);
  },
};

async function chooseUnit(turn: Turn, rest: string): Promise<void> {
  const choices = unitsAt(turn.access, 'officer').map((unit) => [
    action(unit.name, 'questions', 'article-home', [unit.id, rest]),
  ]);
  await turn.say('questions-article-which-unit', {}, { choices });
}

async function home(turn: Turn, unit: UnitRef): Promise<void> {
  const { speak } = turn;
  const items = await shelfOf(turn.tx, unit, lawDay(turn.now));
  const served = items.filter((item) => item.state === 'served' || item.state === 'update').length;
  const drafts = items.filter(waits).length;
  const below = await draftsBelow(turn.tx, unit);
  const choices = [
    ...(drafts > 0 ? [[onShelf(speak, unit, 'drafts')]] : []),
    ...(below.length > 0 ? [[belowChoice(speak, unit, below.length)]] : []),
    ...(items.length > 0 ? [[onShelf(speak, unit, 'categories')]] : []),
    [onShelf(speak, unit, 'add'), onShelf(speak, unit, 'import')],
  ];
  await turn.say('questions-article-home', { unit: unit.name, served, drafts }, { choices });
}

async function find(turn: Turn, unit: UnitRef, text: string): Promise<void> {
  const found = titled(await shelfOf(turn.tx, unit, lawDay(turn.now)), text);
  const [only] = found;
  if (only && found.length === 1) return view(turn, unit, only);
  if (!only) {
    const choices = [[onShelf(turn.speak, unit, 'categories'), onShelf(turn.speak, unit, 'add')]];
    await turn.say('questions-article-found-none', { text: text.slice(0, 60) }, { choices });
    return;
  }
  const head = turn.speak.text('questions-article-found', { count: found.length });
  await turn.reply(articleList(turn.speak, unit, head, found));
}

async function view(turn: Turn, unit: UnitRef, item: ShelfItem, note?: string): Promise<void> {
  const { speak } = turn;
  const [version] = await versionsOf(turn.tx, [item.latestId]);
  if (!version) return gone(turn, unit);
  const id = item.articleId;
  const choices = [
    ...(waits(item) ? [[onShelf(speak, unit, 'confirm', id, item.latestId)]] : []),
    [onShelf(speak, unit, 'edit', id), onShelf(speak, unit, 'history', id)],
    ...(item.servedId !== null && item.state !== 'ended' ? [[onShelf(speak, unit, 'end', id)]] : []),
  ];
  const text = articleText(speak, version.content, item.state);
  await turn.reply({ ...joinRich([note ? speak.text(note) : '', text], '\n\n'), choices });
}

const gone = (turn: Turn, unit: UnitRef) =>
  turn.say('questions-article-not-there', {}, { choices: [[onShelf(turn.speak, unit, 'home')]] }).then(() => {});

type Step = (turn: Turn, unit: UnitRef, args: readonly string[]) => Promise<void>;

/** Every step names its unit: the right to act for it is asked again each time. */
function step(run: Step): Action {
  return {
    level: 'officer',
    async run(turn, [unitId = '', ...args]) {
      await run(turn, await turn.requireUnit('officer', unitId), args);
    },
  };
}

/** A step on one article that the unit may see. */
function stepOn(run: (turn: Turn, unit: UnitRef, item: ShelfItem, args: readonly string[]) => Promise<void>): Action {
  return step(async (turn, unit, [articleId = '', ...args]) => {
    const item = await shelfItem(turn.tx, unit, articleId, lawDay(turn.now));
    await (item ? run(turn, unit, item, args) : gone(turn, unit));
  });
}

async function nextDraft(turn: Turn, unit: UnitRef, note?: string): Promise<void> {
  const [next] = (await shelfOf(turn.tx, unit, lawDay(turn.now))).filter(waits);
  if (next) return view(turn, unit, next, note ?? 'questions-article-next');
  const below = (await draftsBelow(turn.tx, unit)).length;
  if (below > 0) {
    const choices = [[belowChoice(turn.speak, unit, below)]];
    await turn.say('questions-article-only-below', { unit: unit.name, count: below }, { choices });
    return;
  }
  await turn.say(note ? 'questions-article-confirmed-last' : 'questions-article-no-drafts');
}

const draftsIn = async (turn: Turn, unit: UnitRef, category: string) =>
  (await shelfOf(turn.tx, unit, lawDay(turn.now))).filter((item) => item.category === category && waits(item));

const belowChoice = (speak: Translator, unit: UnitRef, count: number) =>
  action(speak.label('questions-article-choice-below', { count }), 'questions', 'article-below', [unit.id]);

/** What units below wrote: each is looked at, and confirmed, for the unit that wrote it. */
async function showBelow(turn: Turn, unit: UnitRef): Promise<void> {
  const drafts = await draftsBelow(turn.tx, unit);
  if (drafts.length === 0) return nextDraft(turn, unit);
  const choices = drafts
    .slice(0, LISTED)
    .map(({ unitId, unitName, articleId, title }) => [
      action(labelOf(`${unitName}: ${title}`), 'questions', 'article-view', [unitId, articleId], [title]),
    ]);
  await turn.say('questions-article-below', { count: drafts.length, unit: unit.name }, { choices });
}

export const articleActions: Record<string, Action> = {
  'article-below': step(showBelow),
  'article-home': step((turn, unit, [rest = '']) => (rest === '' ? home(turn, unit) : find(turn, unit, rest))),
  'article-drafts': step((turn, unit) => nextDraft(turn, unit)),
  'article-view': stepOn((turn, unit, item) => view(turn, unit, item)),
  'article-add': step((turn, unit) => askField(turn, { unitId: unit.id, field: 'title', isWalk: true, content: {} })),
  'article-import': step(askForSheet),
  'article-edit': stepOn((turn, unit, item) => chooseField(turn, unit, item)),
  'article-categories': step(async (turn, unit) => {
    const items = await shelfOf(turn.tx, unit, lawDay(turn.now));
    const choices = categories.flatMap((category) => {
      const count = items.filter((item) => item.category === category).length;
      const name = categoryName(turn.speak, category);
      const label = turn.speak.label('questions-article-category-count', { name, count });
      return count === 0 ? [] : [[action(label, 'questions', 'article-category', [unit.id, category], [name])]];
    });
    await turn.say('questions-article-categories', {}, { choices });
  }),
  'article-category': step(async (turn, unit, [category = '']) => {
    const items = (await shelfOf(turn.tx, unit, lawDay(turn.now))).filter((item) => item.category === category);
    const drafts = items.filter(waits).length;
    const name = categoryName(turn.speak, categories.find((one) => one === category) ?? 'khac');
    const list = articleList(
      turn.speak,
      unit,
      turn.speak.text('questions-article-in-category', { name, count: items.length, drafts }),
      items,
    );
    const all = drafts > 0 ? [[onShelf(turn.speak, unit, 'confirm-all', category)]] : [];
    await turn.reply({ ...list, choices: [...(list.choices ?? []), ...all] });
  }),
  'article-confirm': stepOn(async (turn, unit, item, [versionId]) => {
    // What was looked at is confirmed, not what another has written since.
    if (item.latestId !== versionId) return view(turn, unit, item, 'questions-article-changed-since');
    if (!waits(item)) return nextDraft(turn, unit);
    await confirmVersions(turn.tx, unit.id, [{ id: versionId, articleId: item.articleId }], turn.person.id, turn.now);
    await nextDraft(turn, unit, 'questions-article-confirmed');
  }),
  'article-confirm-all': step(async (turn, unit, [category = '']) => {
    const drafts = await draftsIn(turn, unit, category);
    if (drafts.length === 0) return nextDraft(turn, unit);
    const name = categoryName(turn.speak, drafts[0]?.category ?? ('khac' satisfies Category));
    const titles = drafts.map((item, index) => `${index + 1}. ${item.title}`).join('\n');
    const args = { name, count: drafts.length, titles, unit: unit.name };
    const yes = onShelf(turn.speak, unit, 'confirm-these', ...drafts.map((item) => item.latestId));
    await turn.say('questions-article-confirm-all', args, { choices: [[yes], [onShelf(turn.speak, unit, 'drafts')]] });
  }),
  'article-confirm-these': step(async (turn, unit, shown) => {
    const items = (await shelfOf(turn.tx, unit, lawDay(turn.now))).filter(
      (item) => waits(item) && shown.includes(item.latestId),
    );
    const versions = items.map((item) => ({ id: item.latestId, articleId: item.articleId }));
    await confirmVersions(turn.tx, unit.id, versions, turn.person.id, turn.now);
    const choices = [[onShelf(turn.speak, unit, 'home')]];
    await turn.say('questions-article-confirmed-all', { count: versions.length, unit: unit.name }, { choices });
  }),
  'article-end': stepOn(async (turn, unit, item) => {
    const choices = [
      [onShelf(turn.speak, unit, 'end-now', item.articleId), onShelf(turn.speak, unit, 'view', item.articleId)],
    ];
    await turn.say('questions-article-ask-end', { title: item.title, unit: unit.name }, { choices });
  }),
  'article-end-now': stepOn(async (turn, unit, item) => {
    const [served] = item.servedId === null ? [] : await versionsOf(turn.tx, [item.servedId]);
    if (!served || item.state === 'ended') return view(turn, unit, item);
    const { articleId } = item;
    const yesterday = lawDay(new Date(turn.now.getTime() - 86_400_000));
    const content = { ...served.content, inForceTo: yesterday };
    const version = { articleId, unitId: unit.id, writtenById: turn.person.id, content };
    const id = await addVersion(turn.tx, version, turn.now);
    await confirmVersions(turn.tx, unit.id, [{ id, articleId }], turn.person.id, turn.now);
    const choices = [[onShelf(turn.speak, unit, 'view', articleId), onShelf(turn.speak, unit, 'home')]];
    await turn.say('questions-article-ended', { title: item.title, unit: unit.name }, { choices });
  }),
  'article-history': stepOn(async (turn, unit, item) => {
    const { speak } = turn;
    const versions = await historyOf(turn.tx, unit, item.articleId);
    const zone = unit.timezone ?? turn.defaults.zone;
    const lines = versions.map(({ id, number, writerName, at, content }) =>
      speak.text(id === item.servedId ? 'questions-article-version-served' : 'questions-article-version', {
        number: String(number),
        at: formatDateTime(at, zone, speak.locale),
        by: writerName ?? speak.label('questions-article-by-starter'),
        answer: content.answer.length > 160 ? `${content.answer.slice(0, 158)}…` : content.answer,
      }),
    );
    const head = speak.text('questions-article-history', { title: item.title });
    const choices = [[onShelf(speak, unit, 'view', item.articleId)]];
    await turn.reply({ ...joinRich([head, ...lines], '\n\n'), choices });
  }),
};
