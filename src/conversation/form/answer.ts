/** What is said to a form that is open: an answer, a correction, another part of it, a step back, or something else. */
import { v7 as uuidv7 } from 'uuid';
import type { RichText } from '../../messaging/rich-text.ts';
import { words } from '../../text/fold.ts';
import { correctionIn, saysBack, saysSkip } from '../dialogs/confirmation.ts';
import { type DialogInput, type DialogOutcome, NOT_MINE, type Turn } from '../feature.ts';
import { askFor, askToDo, BACK, contextOf, DO, DONE, EDIT, PREVIEW, proceed, SKIP, submit, valuesOf } from './ask.ts';
import type { AnyForm, Draft } from './draft.ts';
import type { Field, FieldContext, Reading } from './field.ts';
import { edited, type Found, findAll, labelled } from './read.ts';

/** @param known by name of field; whoever said all in one line is not asked for what may stay empty */
export async function beginForm(
  form: AnyForm,
  turn: Turn,
  line: string,
  given: Record<string, unknown>,
  about: Record<string, string>,
): Promise<void> {
  const known = { ...(await onlyUnits(form, turn, given)), ...given };
  const empty: Draft = { key: uuidv7(), known, asking: PREVIEW, answered: [], about };
  if (line === '' && turn.incoming.attachments.length === 0) return proceed(form, turn, empty);
  const context = contextOf(form, turn, empty);
  const said = (await form.readLine?.(line, context)) ?? (await readWhole(form, turn, line, context));
  const found = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const isTold = Object.keys(found).some((name) => form.fields[name]?.gathers);
  const { problems, values } = await settle(form, turn, empty, found);
  const draft = { ...empty, known: { ...known, ...values } };
  const filled = await valuesOf(form, turn, draft);
  const isAsked = (name: string) => problems.some(([one]) => one === name);
  const isComplete = required(form).every((name) => filled[name] !== undefined || isAsked(name));
  const optional = Object.keys(form.fields).filter((name) => form.fields[name]?.optional && filled[name] === undefined);
  if (isComplete) for (const name of optional) draft.known[name] = null;
  await goOn(form, turn, draft, problems, isTold && !isComplete ? turn.speak.text('common-form-kept') : undefined);
}

/** All that is certain in the line; the whole of it is what is told, or the answer where there is but one thing to say. */
async function readWhole(form: AnyForm, turn: Turn, line: string, context: FieldContext): Promise<Found> {
  const { found } = await findAll(form, context, line);
  const names = Object.keys(form.fields);
  const name = names.find((one) => form.fields[one]?.gathers) ?? (names.length === 1 ? names[0] : undefined);
  const field = name === undefined ? undefined : form.fields[name];
  if (!name || !field || name in found) return found;
  const said = { text: line, attachments: turn.incoming.attachments };
  const reading = field.gathers ? field.gathers.add(undefined, said, context) : await field.read(said, context);
  // What is no value yet is read once more where it is asked about.
  return { ...found, [name]: reading && 'value' in reading ? reading.value : line === '' ? undefined : line };
}

/** Units of which there is no choice: the other fields ask within them. */
async function onlyUnits(form: AnyForm, turn: Turn, known: Record<string, unknown>): Promise<Record<string, unknown>> {
  const units: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(form.fields)) {
    const only = field.kind === 'unit' ? await field.initial?.(contextOf(form, turn, { known, about: {} })) : undefined;
    if (only !== undefined) units[name] = only;
  }
  return units;
}

const required = (form: AnyForm) => Object.keys(form.fields).filter((name) => !form.fields[name]?.optional);

export async function answerForm(form: AnyForm, turn: Turn, draft: Draft, input: DialogInput): Promise<DialogOutcome> {
  if (input.value === DO) return submit(form, turn, draft);
  if (input.value === DONE) return take(form, turn, draft, { [draft.asking]: draft.known[draft.asking] });
  if (input.value === BACK || (input.value === undefined && saysBack(input.text))) return goBack(form, turn, draft);
  if (input.value?.startsWith(EDIT)) return askFor(form, turn, draft, input.value.slice(EDIT.length));
  if (input.value === undefined) {
    const part = edited(form, turn.speak, input.text) ?? labelledPart(form, turn, draft, input.text);
    if (part)
      return part.rest === ''
        ? askFor(form, turn, draft, part.name)
        : answerField(form, turn, draft, part.name, { ...input, text: part.rest });
  }
  const sent = input.attachments.length > 0 ? await withFiles(form, turn, draft, input) : draft;
  if (sent !== draft && input.text === '') return proceed(form, turn, sent);
  return sent.asking === PREVIEW
    ? answerPreview(form, turn, sent, input)
    : answerField(form, turn, sent, sent.asking, input);
}

/** What is sent with an answer to something else belongs to the field of files. */
async function withFiles(form: AnyForm, turn: Turn, draft: Draft, { attachments }: DialogInput): Promise<Draft> {
  const [name, field] = Object.entries(form.fields).find(([, { kind }]) => kind === 'files') ?? [];
  if (!name || !field || name === draft.asking) return draft;
  const known = Array.isArray(draft.known[name]) ? (draft.known[name] as typeof attachments) : [];
  const said = { text: '', attachments: [...known, ...attachments] };
  const reading = await field.read(said, contextOf(form, turn, draft));
  return reading && 'value' in reading ? { ...draft, known: { ...draft.known, [name]: reading.value } } : draft;
}

/** Words enough to tell something. */
const TELLING_WORDS = 4;

/** Who tells on while something else is asked is heard: it is added to what is told in several messages. */
async function gather(form: AnyForm, turn: Turn, draft: Draft, input: DialogInput): Promise<boolean> {
  const [name, field] = Object.entries(form.fields).find(([, { gathers }]) => gathers) ?? [];
  const isTelling = input.attachments.length > 0 || words(input.text).length >= TELLING_WORDS;
  if (!name || !field?.gathers || input.value !== undefined || !isTelling) return false;
  const reading = field.gathers.add(draft.known[name] ?? undefined, input, contextOf(form, turn, draft));
  if (!reading || ('problem' in reading && words(input.text).length < TELLING_WORDS)) return false;
  const known = 'value' in reading ? { ...draft.known, [name]: reading.value } : draft.known;
  const note =
    'value' in reading
      ? turn.speak.text(reading.note ?? 'common-form-kept')
      : turn.speak.text(reading.problem, reading.args);
  const next = { ...draft, known };
  if (draft.asking === PREVIEW || 'value' in reading) await proceed(form, turn, next, note);
  else await askFor(form, turn, next, draft.asking, note);
  return true;
}

/** The name of a part counts with what it is to be; alone it may be an answer. */
function labelledPart(form: AnyForm, turn: Turn, draft: Draft, text: string) {
  const part = labelled(form, turn.speak, text);
  return part && (part.rest !== '' || draft.asking === PREVIEW) ? part : undefined;
}

async function answerPreview(form: AnyForm, turn: Turn, draft: Draft, input: DialogInput): Promise<DialogOutcome> {
  const context = contextOf(form, turn, draft);
  const said = correctionIn(input.text) ?? input.text;
  const found = { ...(await findAll(form, context, said)).found, ...(await chosenAtOnce(form, context, input.text)) };
  if (Object.keys(found).length > 0) return take(form, turn, draft, found);
  if (input.command || input.isElsewhere) return NOT_MINE;
  if (await gather(form, turn, draft, input)) return;
  return askToDo(form, turn, draft);
}

/** "không công khai tên" chooses what begins with that very word, which is no "no" to what is shown. */
async function chosenAtOnce(form: AnyForm, context: FieldContext, text: string): Promise<Found> {
  const found: Found = {};
  for (const [name, field] of Object.entries(form.fields) as [string, Field][]) {
    const one = field.kind === 'choice' && correctionIn(text) ? await field.find?.(text, context) : undefined;
    if (one && one.rest.length < text.length && text.endsWith(one.rest)) found[name] = one.value;
  }
  return found;
}

async function answerField(
  form: AnyForm,
  turn: Turn,
  draft: Draft,
  name: string,
  input: DialogInput,
): Promise<DialogOutcome> {
  const field = form.fields[name] as Field;
  const context = contextOf(form, turn, draft);
  if (field.gathers && input.value === undefined) return addTo(form, turn, draft, name, input);
  if (field.isFree && input.isElsewhere) return NOT_MINE;
  const besides = Object.keys(form.fields).filter((one) => one !== name);
  if (field.optional && (input.value === SKIP || (input.value === undefined && saysSkip(input.text))))
    return take(form, turn, draft, { [name]: null });
  const correction = input.value === undefined ? correctionIn(input.text) : undefined;
  if (correction) {
    // What was said of another part is put right in the middle of this one.
    const { found } = await findAll(form, context, correction, besides);
    const own = field.isFree ? undefined : await field.read({ text: correction }, context);
    if (Object.keys(found).length > 0 && !(own && 'value' in own)) return take(form, turn, draft, found);
  }
  const said = correction && !field.isFree ? correction : input.text;
  // What is certain for another part that is missing is that part's, the rest is the answer.
  const isLine = input.value === undefined && !field.isFree;
  const others = isLine ? await findAll(form, context, said, missingOf(form, draft, name)) : { found: {}, rest: said };
  const hasMore = Object.keys(others.found).length > 0;
  const reading =
    hasMore && others.rest === '' ? undefined : await field.read({ ...input, text: others.rest }, context);
  if (reading && 'value' in reading) return take(form, turn, draft, { ...others.found, [name]: reading.value });
  const changed = hasMore ? others.found : isLine ? (await findAll(form, context, said, besides)).found : {};
  if (Object.keys(changed).length > 0) return take(form, turn, draft, changed);
  const mayTell = field.kind === 'choice' || input.attachments.length > 0;
  if (input.isElsewhere) return NOT_MINE;
  if (mayTell && (await gather(form, turn, draft, input))) return;
  return explain(form, turn, { ...draft, asking: name }, name, reading);
}

/** The apps cut a very long text into several messages: what follows a refused one at once is the rest of it. */
const SAME_MESSAGE_MS = 3000;

/** One more message of what is told in several. */
async function addTo(form: AnyForm, turn: Turn, draft: Draft, name: string, input: DialogInput): Promise<void> {
  const { gathers } = form.fields[name] as Field;
  const at = turn.incoming.at.getTime();
  const isRest = draft.refusedAt !== undefined && at - draft.refusedAt < SAME_MESSAGE_MS && input.text !== '';
  const refused = { ...draft, refusedAt: at };
  if (isRest) return askFor(form, turn, refused, name, turn.speak.text('common-story-rest'));
  const reading = gathers?.add(draft.known[name] ?? undefined, input, contextOf(form, turn, draft));
  if (!reading || !gathers || 'problem' in reading) return explain(form, turn, refused, name, reading);
  const note = reading.note === undefined ? undefined : turn.speak.text(reading.note);
  const next = { ...draft, refusedAt: undefined };
  if (!gathers.inRounds) return take(form, turn, next, { [name]: reading.value }, note);
  await askFor(form, turn, { ...next, known: { ...draft.known, [name]: reading.value } }, name, note);
}

const missingOf = (form: AnyForm, { known }: Draft, except: string) =>
  Object.keys(form.fields).filter((name) => name !== except && known[name] === undefined);

/** Keeps what was said; a value that is not settled is asked about. */
async function take(form: AnyForm, turn: Turn, draft: Draft, found: Found, note?: RichText): Promise<void> {
  const { values, problems } = await settle(form, turn, draft, found);
  const answered = [...draft.answered.filter((name) => !(name in values)), ...Object.keys(values)];
  await goOn(form, turn, { ...draft, known: { ...draft.known, ...values }, answered }, problems, note);
}

type Problems = [name: string, reading: Reading<unknown>][];

/** What was found in a line may still be a question: a name that two people bear. */
async function settle(form: AnyForm, turn: Turn, draft: Draft, found: Found) {
  const values: Found = {};
  const problems: Problems = [];
  for (const [name, value] of Object.entries(found)) {
    const field = form.fields[name] as Field;
    if (value === null || field.schema.safeParse(value).success) values[name] = value;
    else if (typeof value === 'string') {
      const reading = await field.read(
        { text: value },
        contextOf(form, turn, { ...draft, known: { ...draft.known, ...values } }),
      );
      if (reading && 'value' in reading) values[name] = reading.value;
      else problems.push([name, reading]);
    }
  }
  return { values, problems };
}

async function goOn(form: AnyForm, turn: Turn, draft: Draft, [problem]: Problems, note?: RichText): Promise<void> {
  return problem ? explain(form, turn, draft, ...problem) : proceed(form, turn, draft, note);
}

/** Asks again, with the reason, and what may have been meant. */
async function explain(
  form: AnyForm,
  turn: Turn,
  draft: Draft,
  name: string,
  reading: Reading<unknown>,
): Promise<void> {
  if (!reading || !('problem' in reading))
    return askFor(form, turn, draft, name, turn.speak.text('common-form-unread'));
  await askFor(form, turn, draft, name, turn.speak.text(reading.problem, reading.args), reading.choices);
}

/** One step: the part that was answered last is asked anew. */
async function goBack(form: AnyForm, turn: Turn, draft: Draft): Promise<void> {
  const last = draft.answered.at(-1);
  if (!last) return proceed(form, turn, draft);
  const { [last]: _, ...known } = draft.known;
  await askFor(form, turn, { ...draft, known, answered: draft.answered.slice(0, -1) }, last);
}
