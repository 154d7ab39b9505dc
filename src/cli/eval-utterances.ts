import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { indexCommands } from '../conversation/commands.ts';
import { doorsOfCommand, meansAnother } from '../conversation/routing/understood.ts';
import { decide } from '../conversation/understanding/decide.ts';
import type { Decision } from '../conversation/understanding/decision.ts';
import { doors, type Intent, intents } from '../conversation/understanding/doors.ts';
import { type Situation, situationNamed } from '../conversation/understanding/situation.ts';
import { features } from '../features/index.ts';
import { loadI18n } from '../i18n/i18n.ts';

// npm run -s eval:utterances -- --set FILE.jsonl [--details OUT.jsonl]
//
// FILE holds a line each {id, context, text, intent, slots?, also?}. Each goes through the decision that a message goes
// through until a feature takes it. Prints one JSON object as the last line: `{total, right, asked, wrong, harmful,
// byIntent, byContext, confusions: [[expected, got, count]], p50ms, p95ms}`; --details writes what became of each line.
//
// - right: acted on as the intent, or one of `also`. asked: it is asked back, and the right one is among at most three.
// - harmful: a yes taken as a no or the other way round; an emergency that neither alarms nor is asked about; an alarm
//   where there is none; a law answered from an article about something else; words passed to another person unasked.

const lineSchema = z.object({
  id: z.string(),
  context: z.string(),
  text: z.string(),
  intent: z.enum(intents),
  slots: z.record(z.string(), z.unknown()).default({}),
  also: z.array(z.enum(intents)).default([]),
});
type Line = z.infer<typeof lineSchema>;
type Verdict = 'right' | 'asked' | 'wrong';

/** What a command is for that is named in words, where that is one door whatever follows. */
const doorOfCommand: Readonly<Record<string, Intent>> = {
  dung: 'mute',
  batlai: 'unmute',
  ngonngu: 'language',
  dangky: 'join',
  dulieu: 'data.show',
  toi: 'data.show',
  xoadulieu: 'data.erase',
  trogiup: 'help',
  start: 'greeting',
  loichuc: 'greeting',
  baotin: 'tip',
  kiemtra: 'scam.check',
  hopthu: 'inbox',
  hoivien: 'person.find',
  tham: 'visit.record',
  cantham: 'visit.todo',
  thongbao: 'announce',
  phapluat: 'announce.legal',
  khan: 'announce.urgent',
  tiendo: 'announce.status',
  diemdanh: 'attendance',
  truc: 'duty',
  baocomat: 'rsvp.yes',
  hop: 'meeting.call',
};

const commands = indexCommands(features, loadI18n('locales'));

/** As the route goes: a command that is named, unless the whole is certainly something else; then what is understood. */
function decideAsRouted(line: Line): Decision {
  const situation = situationNamed(line.context);
  const decision = decide(line.text, situation);
  // In a dialog and among others no words name a command.
  if (situation.asked !== undefined || situation.place === 'group') return decision;
  const spoken = commands.spoken(line.text);
  if (!spoken || meansAnother({ spoken, decision }) || !mayName(spoken.command.level, situation)) return decision;
  const own = doorsOfCommand[spoken.command.name] ?? [];
  const found = doorOfCommand[spoken.command.name];
  if (decision.kind === 'door' && own.includes(decision.door)) return decision;
  const door = doors.find((one) => one === (found ?? own[0]));
  return door ? { kind: 'door', door, chance: 1, slots: {} } : decision;
}

const mayName = (level: string, { isOfficer }: Situation) => level === 'all' || level === 'member' || isOfficer;

/** What was done, by name: a door, `ask a|b`, `unknown`. */
function nameOf(decision: Decision): string {
  switch (decision.kind) {
    case 'door':
      return decision.door;
    case 'reply':
      return decision.reply;
    case 'silent':
      return 'none';
    case 'ask':
      return `ask ${decision.doors.join('|')}`;
    case 'unknown':
      return 'unknown';
  }
}

function judge(line: Line, decision: Decision): { verdict: Verdict; harmful: boolean } {
  const fits = (name: string) => name === line.intent || line.also.some((one) => one === name);
  const got = nameOf(decision);
  const verdict = fits(got) ? 'right' : decision.kind === 'ask' && decision.doors.some(fits) ? 'asked' : 'wrong';
  const opposite = { 'rsvp.yes': 'rsvp.no', 'rsvp.no': 'rsvp.yes' }[line.intent as string];
  const missed =
    line.intent === 'emergency' && !(decision.kind === 'ask' && decision.doors.includes('emergency')) && !fits(got);
  const harmful = verdict === 'wrong' && (got === opposite || missed || got === 'emergency');
  return { verdict, harmful };
}

interface Tally {
  total: number;
  right: number;
  asked: number;
  wrong: number;
  harmful: number;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { set: { type: 'string' }, details: { type: 'string' } } });
  if (!values.set) {
    process.stderr.write('usage: npm run -s eval:utterances -- --set FILE.jsonl [--details OUT.jsonl]\n');
    process.exitCode = 2;
  } else {
    const lines = readFileSync(values.set, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => lineSchema.parse(JSON.parse(line)));
    if (values.details) writeFileSync(values.details, '');
    const all: Tally = empty();
    const byIntent: Record<string, Tally> = {};
    const byContext: Record<string, Tally> = {};
    const confusions = new Map<string, number>();
    const times: number[] = [];
    for (const line of lines) {
      const began = performance.now();
      const decision = decideAsRouted(line);
      times.push(performance.now() - began);
      const { verdict, harmful } = judge(line, decision);
      byIntent[line.intent] ??= empty();
      byContext[line.context] ??= empty();
      for (const tally of [all, byIntent[line.intent], byContext[line.context]]) count(tally, verdict, harmful);
      const got = nameOf(decision);
      if (verdict === 'wrong') {
        const pair = JSON.stringify([line.intent, got]);
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1);
      }
      if (values.details) appendFileSync(values.details, `${JSON.stringify({ ...line, got, verdict, harmful })}\n`);
    }
    times.sort((a, b) => a - b);
    const worst = [...confusions]
      .sort((a, b) => b[1] - a[1])
      .map(([pair, times]) => [...(JSON.parse(pair) as [string, string]), times]);
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 1000) / 1000;
    process.stdout.write(
      `${JSON.stringify({ ...all, byIntent, byContext, confusions: worst, p50ms: at(0.5), p95ms: at(0.95) })}\n`,
    );
  }
}

function empty(): Tally {
  return { total: 0, right: 0, asked: 0, wrong: 0, harmful: 0 };
}

function count(tally: Tally | undefined, verdict: Verdict, harmful: boolean): void {
  if (!tally) return;
  tally.total += 1;
  tally[verdict] += 1;
  if (harmful) tally.harmful += 1;
}
