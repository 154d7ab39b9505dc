/**
 * The roster: who belongs to a unit, who might, who did; and how people are admitted. Officers of the unit and of those
 * above see it, nobody else; phones, addresses, families and notes are encrypted at rest.
 */

import {
  type Action,
  type Command,
  door,
  type Feature,
  type Turn,
  type Understood,
  wordsAt,
} from '../../conversation/feature.ts';
import { matchWord } from '../../conversation/match-words.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { addDays } from '../../text/calendar.ts';
import { startsWithPhrase } from '../../text/fold.ts';
import { says, spoken } from '../../text/phrases.ts';
import { admitAction, admitDialog } from './application/admit.ts';
import {
  answerAction,
  answerDialog,
  applyAction,
  dangky,
  mine,
  mineAction,
  withdrawAction,
} from './application/apply.ts';
import { formDialog, proceed } from './application/form.ts';
import { applicationAction, askBackAction, inbox, refuseAction, wordsDialog } from './application/review.ts';
import { categoriesCommand, countsAction, countsCommand, targetCommand } from './counts/counts.ts';
import { figures } from './counts/figures-store.ts';
import { myUnitIds, privately, todayIn } from './messages.ts';
import { draftOfLine } from './people/add.ts';
import { historyAction, personAction } from './people/card.ts';
import {
  compareAction,
  differentAction,
  duplicatesAction,
  forgetMerges,
  mergeAction,
  mergeDialog,
  showHouseholds,
  showMerges,
  showPair,
  undoMergeAction,
} from './people/duplicates.ts';
import { editAction, editDialog } from './people/edit.ts';
import { listedAction, listedBy } from './people/listing.ts';
import { lookUpsCommand } from './people/look-up-limit.ts';
import { mergeAgreeAction, mergeDisagreeAction } from './people/merge-agreement.ts';
import { listPeople } from './people/people-store.ts';
import { foundAction, overview, prospectsAction, search, showProspects, unitAction, unitFor } from './people/search.ts';
import { dieAction, leaveAction, metAction, moveAction, restoreAction, standingDialog } from './people/standing.ts';
import { personalData } from './personal-store.ts';
import {
  posterAction,
  posterCommand,
  posterNewCodeAction,
  posterRenewAction,
  takePosterCode,
} from './poster/poster.ts';
import { isoDay, readDay } from './rules.ts';

const addAction: Action = privately(async (turn, _args, rest) => proceed(turn, await draftOfLine(turn, rest)));

async function prospects(turn: Turn, rest: string): Promise<void> {
  const unit = await unitFor(turn, rest);
  if (unit) await showProspects(turn, unit, 'unmet', 0);
}

/** What stands after the command: each by the words that begin it; anything else is looked for. */
const parts: Record<string, (turn: Turn, rest: string) => Promise<void>> = {
  add: async (turn, rest) => proceed(turn, await draftOfLine(turn, rest)),
  prospects,
  counts: countsCommand,
  target: targetCommand,
  categories: categoriesCommand,
  duplicates: (turn) => showPair(turn, 0),
  merges: showMerges,
  households: showHouseholds,
  poster: posterCommand,
  lookups: lookUpsCommand,
};

const hoivien: Command = {
  name: 'hoivien',
  level: 'officer',
  where: 'private',
  async run(turn, rest) {
    if (rest === '') return overview(turn);
    for (const [name, run] of Object.entries(parts)) {
      for (const word of phrases(`roster.${name}`)) {
        const more = matchWord(rest, word);
        if (more !== undefined) return run(turn, more);
      }
    }
    if (await listedBy(turn, rest)) return;
    await search(turn, rest);
  },
};

/** What stands behind the words that order it: "thêm hội viên Lê Văn Tám 1955, xóm Liên Sơn"; nothing where they do not begin it. */
function personNamed(words: string): string {
  const openings = [...phrases('roster.adding')].sort((a, b) => b.length - a.length);
  for (const opening of openings) {
    const rest = startsWithPhrase(words, opening)?.rest;
    if (rest !== undefined) return rest;
  }
  return '';
}

/** Whoever is named, with what can be done there; without a name the overview. */
async function named(turn: Turn, said: Understood): Promise<boolean> {
  if (said.slots.name) await search(turn, said.slots.name);
  else await overview(turn);
  return true;
}

/** Who died, left or moved, where it is certain who: the step itself, with its question; else the person. */
async function gone(turn: Turn, said: Understood): Promise<boolean> {
  const words = spoken(said.words);
  const steps: readonly (readonly [string, Action])[] = [
    ['died', dieAction],
    ['moved', moveAction],
    ['left', leaveAction],
  ];
  const step = steps.find(([name]) => says(words, phrases(`roster.${name}`)))?.[1];
  const { name } = said.slots;
  const found = name ? await listPeople(turn, myUnitIds(turn), { by: 'name', name }, 0, 1) : { all: 0, some: [] };
  const [only] = found.some;
  if (found.all !== 1 || !only || !step || only.standing !== 'member') return named(turn, said);
  const day = step === dieAction ? await daySaid(turn, said.words) : undefined;
  await step.run(turn, [only.personId, only.unitId, ...(day ? [day] : [])], '');
  return true;
}

/** "mất đêm qua": the day that was said, "20/11/2026"; undefined where none was. */
async function daySaid(turn: Turn, text: string): Promise<string | undefined> {
  const today = await todayIn(turn, null);
  const said = spoken(text);
  const ago = ['today', 'yesterday', 'before'].findIndex((name) => says(said, phrases(`visits.${name}`)));
  const day = ago < 0 ? readDay(text, today) : isoDay(addDays(today, -ago));
  return day?.split('-').reverse().join('/');
}

export const roster: Feature = {
  name: 'roster',
  commands: [dangky, hoivien],
  actions: {
    apply: applyAction,
    mine: mineAction,
    withdraw: withdrawAction,
    answer: answerAction,
    application: applicationAction,
    admit: admitAction,
    'ask-back': askBackAction,
    refuse: refuseAction,
    person: personAction,
    history: historyAction,
    found: foundAction,
    listed: listedAction,
    unit: unitAction,
    prospects: prospectsAction,
    add: addAction,
    edit: editAction,
    met: metAction,
    move: moveAction,
    leave: leaveAction,
    die: dieAction,
    restore: restoreAction,
    counts: countsAction,
    duplicates: duplicatesAction,
    compare: compareAction,
    different: differentAction,
    merge: mergeAction,
    'merge-agree': mergeAgreeAction,
    'merge-disagree': mergeDisagreeAction,
    'undo-merge': undoMergeAction,
    poster: posterAction,
    'poster-new-code': posterNewCodeAction,
    'poster-renew': posterRenewAction,
  },
  dialogs: {
    form: formDialog,
    answer: answerDialog,
    admit: admitDialog,
    words: wordsAt(wordsDialog, ({ text }) => text === undefined),
    edit: editDialog,
    standing: standingDialog,
    merge: mergeDialog,
  },
  doors: {
    join: door((turn) => dangky.run(turn, '')),
    // "bao nhiêu hội viên nữ" asks for these alone.
    'death.tell': async (turn, said) => mayAnywhere(turn.access, 'officer') && gone(turn, said),
    'people.count': door(async (turn, words) => (await listedBy(turn, words)) || countsCommand(turn, '')),
    'people.list': async (turn, { words }) => {
      if (!(await listedBy(turn, words))) await overview(turn);
      return true;
    },
    'person.find': named,
    'person.change': named,
    'person.gone': gone,
    'person.add': async (turn, { words }) => {
      await proceed(turn, await draftOfLine(turn, personNamed(words)));
      return true;
    },
  },
  scheduled: [{ name: 'forget-merges', run: forgetMerges }],
  figures,
  inbox,
  mine,
  personalData,
  onCode: takePosterCode,
  onUnclaimed: (turn) => takePosterCode(turn, turn.incoming.text),
};
