/** Telling the police something, from the first word to the code: what, where, files, name, station, preview. */

import { answer, yes } from '../../../conversation/dialogs/choices.ts';
import { type DialogInput, dialog, type Turn } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { readDanger } from '../../../text/danger/read-danger.ts';
import { dropFiles } from '../files-store.ts';
import { filesText } from '../messages.ts';
import { limits } from '../rules.ts';
import { officesOf, stationById, stationsFor, stationsNamed } from '../units-store.ts';
import { fileTip } from './file-tip.ts';
import { type Report, reportSchema, takeFiles } from './report-draft.ts';

export const REPORT = 'report';
/** Buttons a screen can bear. */
const MOST_STATIONS = 12;

/** @param text what stood in the same line as the command */
export async function beginReport(turn: Turn, text: string): Promise<void> {
  await turn.endDialog();
  const { all } = await stationsFor(turn, turn.person.id, [], 1);
  if (all.length === 0) return void (await turn.say('tips-no-station'));
  const report = reportSchema.parse({ step: 'story' });
  const { files, notes } = await takeFiles(turn, [], turn.incoming.attachments);
  const begun = withStory({ ...report, files }, text);
  await goOn(turn, begun ?? report, [...notes, ...(begun ? [] : [tooLong(turn, text, limits.story)])]);
}

export const reportDialog = {
  ...dialog(reportSchema, async (turn, kept, input) => {
    if (input.value === 'cancel') {
      await dropFiles(
        turn.tx,
        kept.files.map((file) => file.id),
      );
      await turn.endDialog();
      return void (await turn.say('tips-dropped'));
    }
    const { files, notes } = await takeFiles(turn, kept.files, input.attachments);
    const report = { ...kept, files };
    const next = await read(turn, report, input);
    if (next === 'sent') return;
    if ('hint' in next) return ask(turn, report, [...notes, next.hint]);
    return goOn(turn, next.report, notes);
  }),
  untraced: true,
  opensFiles: true,
};

type Reading = 'sent' | { report: Report } | { hint: RichText };

/** What the answer adds to the report. */
async function read(turn: Turn, report: Report, input: DialogInput): Promise<Reading> {
  const { text, value } = input;
  const hasFile = input.attachments.length > 0;
  switch (report.step) {
    case 'story': {
      if (!hasFile && !/[\p{L}\p{N}]/u.test(text)) return { hint: turn.speak.text('tips-hint-words') };
      return addStory(turn, report, text, 'place');
    }
    case 'place':
      if (value === 'skip') return { report: { ...report, step: 'files' } };
      if (text === '') return { report };
      if (text.length > limits.place) return { hint: tooLong(turn, text, limits.place) };
      return { report: { ...report, place: text, step: 'files' } };
    case 'files':
      if (value === 'done') return { report: { ...report, step: 'name' } };
      return addStory(turn, report, text, 'files');
    case 'name':
      if (value === 'named' || value === 'nameless') {
        return { report: { ...report, named: value === 'named', step: 'unit' } };
      }
      return { hint: turn.speak.text('tips-hint-choose') };
    case 'unit':
      return readStation(turn, report, input);
    case 'confirm':
      return confirm(turn, report, input);
  }
}

async function addStory(turn: Turn, report: Report, text: string, step: Report['step']): Promise<Reading> {
  const longer = withStory(report, text);
  return longer ? { report: { ...longer, step } } : { hint: tooLong(turn, text, limits.story) };
}

/** @returns undefined where it is too long */
function withStory(report: Report, text: string): Report | undefined {
  const story = [report.story, text].filter(Boolean).join('\n');
  if (story.length > limits.story) return undefined;
  return { ...report, story, step: story === '' && report.files.length === 0 ? 'story' : 'place' };
}

const tooLong = (turn: Turn, text: string, limit: number) =>
  turn.speak.text('tips-too-long', { length: text.length, limit });

async function readStation(turn: Turn, report: Report, { text, value }: DialogInput): Promise<Reading> {
  const found = value === undefined ? await stationsNamed(turn, text) : await stationById(turn, value);
  const [only, more] = Array.isArray(found) ? found : [found];
  if (only && !more) return { report: { ...report, unitId: only.id, step: 'confirm' } };
  return { hint: turn.speak.text(only ? 'tips-hint-station-several' : 'tips-hint-station') };
}

async function confirm(turn: Turn, report: Report, { text, value, attachments }: DialogInput): Promise<Reading> {
  switch (value) {
    case 'send':
      await fileTip(turn, report);
      return 'sent';
    case 'named':
    case 'nameless':
      return { report: { ...report, named: value === 'named' } };
    case 'unit':
      return { report: { ...report, unitId: null, step: 'unit' } };
    case 'clean-only': {
      const unclean = report.files.filter((file) => !file.clean);
      await dropFiles(
        turn.tx,
        unclean.map((file) => file.id),
      );
      return { report: { ...report, files: report.files.filter((file) => file.clean) } };
    }
  }
  if (text === '' && attachments.length === 0) return { hint: turn.speak.text('tips-hint-preview') };
  // What is remembered at the last moment belongs to it.
  return addStory(turn, report, text, 'confirm');
}

/** The only station there is; else it is asked, as its name alone does not say whose it is. Then the question of the step. */
async function goOn(turn: Turn, report: Report, notes: RichText[]): Promise<void> {
  if (report.step === 'unit' && report.unitId === null) {
    const { all } = await stations(turn);
    const [only, other] = all;
    if (only && !other) return ask(turn, { ...report, unitId: only.id, step: 'confirm' }, notes);
  }
  return ask(turn, report, notes);
}

const stations = (turn: Turn) =>
  stationsFor(
    turn,
    turn.person.id,
    [...turn.access.memberOf, ...turn.access.roles.map((role) => role.unit)].map((unit) => unit.path),
    MOST_STATIONS,
  );

async function ask(turn: Turn, report: Report, notes: RichText[]): Promise<void> {
  const { text, choices } = await question(turn, report);
  const cancel = answer(turn.speak.label('common-cancel'), 'cancel');
  await turn.ask(REPORT, report, { ...joinRich([...notes, text], '\n\n'), choices: [...choices, [cancel]] });
}

async function question(turn: Turn, report: Report): Promise<{ text: RichText; choices: ChoiceInput[][] }> {
  const { speak } = turn;
  const choice = (name: string, words: readonly string[] = []) =>
    answer(speak.label(`tips-choice-${name}`), name, words);
  switch (report.step) {
    case 'story':
      return { text: speak.text('tips-ask-story'), choices: [] };
    case 'place': {
      const danger = readDanger(report.story).level !== 'none' ? [speak.text('tips-danger')] : [];
      const text = joinRich([...danger, speak.text('tips-ask-place')], '\n\n');
      return { text, choices: [[choice('skip', phrases('tips.skip'))]] };
    }
    case 'files': {
      const text = speak.text('tips-ask-files', { files: filesText(speak, report.files.length), limit: limits.files });
      return { text, choices: [[choice('done', phrases('tips.done'))]] };
    }
    case 'name':
      return {
        text: speak.text('tips-ask-name', { name: turn.person.fullName }),
        choices: [[choice('nameless', phrases('tips.nameless'))], [choice('named', phrases('tips.named'))]],
      };
    case 'unit': {
      const { all, near } = await stations(turn);
      const offered: UnitRef[] = [...near, ...all.filter((one) => !near.some(({ id }) => id === one.id))];
      const lines = await officesOf(turn, offered);
      const text = joinRich(
        [speak.text('tips-ask-station'), ...lines.map((one) => speak.text('tips-station-line', one))],
        '\n',
      );
      return { text, choices: offered.map((unit) => [answer(unit.name, unit.id)]) };
    }
    case 'confirm':
      return preview(turn, report);
  }
}

async function preview(turn: Turn, report: Report): Promise<{ text: RichText; choices: ChoiceInput[][] }> {
  const { speak } = turn;
  const unit = report.unitId === null ? null : await stationById(turn, report.unitId);
  const unclean = report.named ? 0 : report.files.filter((file) => !file.clean).length;
  const hasVoice = !report.named && report.files.some((file) => file.kind === 'voice' || file.kind === 'video');
  const text = joinRich(
    [
      speak.text('tips-preview', {
        story: report.story || speak.text('tips-no-words'),
        place: report.place || speak.text('tips-no-place'),
        files: filesText(speak, report.files.length),
        unit: unit?.name ?? '',
        readers: unit ? ((await officesOf(turn, [unit]))[0]?.readers ?? '') : '',
      }),
      report.named
        ? speak.text('tips-preview-named', { name: turn.person.fullName })
        : speak.text('tips-preview-nameless'),
      ...(unclean > 0 ? [speak.text('tips-preview-unclean', { count: unclean })] : []),
      ...(hasVoice ? [speak.text('tips-preview-voice')] : []),
    ],
    '\n\n',
  );
  const label = (name: string) => speak.label(`tips-choice-${name}`);
  const other = report.named ? 'nameless' : 'named';
  return {
    text,
    choices: [
      [yes(label('send'), 'send', phrases('tips.send'))],
      ...(unclean > 0 ? [[answer(label('clean-only'), 'clean-only')]] : []),
      [answer(label(other), other), answer(label('other-station'), 'unit')],
    ],
  };
}

/** The link under the hint in a group. @returns false for another payload */
export async function openReport(turn: Turn, payload: string): Promise<boolean> {
  if (payload !== LINK || turn.chat.kind !== 'private') return false;
  turn.untraced();
  await beginReport(turn, '');
  return true;
}

export const LINK = 'baotin';
