import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLines } from './train/lines.ts';
import { compareSlots } from './utterances/compare-slots.ts';
import { decideAsRouted } from './utterances/decide-as-routed.ts';
import { judge, nameOf } from './utterances/judge.ts';
import { createTally } from './utterances/tally.ts';

// npm run -s eval:utterances -- --set FILE.jsonl [--details OUT.jsonl]
//
// FILE holds a line each {id, context, text, intent, slots?, also?}. Each goes through the decision that a message goes
// through until a feature takes it. Prints one JSON object as the last line: `{total, right, asked, wrong, harmful,
// byIntent, byContext, confusions: [[expected, got, count]], slots: {name: {total, right}}, p50ms, p95ms}`; --details writes
// what became of each line. Slots are compared leniently (utterances/compare-slots.ts), of lines that went the right way.
//
// - right: acted on as the intent, or one of `also`. asked: it is asked back, and the right one is among at most three.
// - harmful: a yes taken as a no or the other way round; an emergency that neither alarms nor is asked about; an alarm
//   where there is none; a law answered from an article about something else; words passed to another person unasked.

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { set: { type: 'string' }, details: { type: 'string' } } });
  if (!values.set) {
    process.stderr.write('usage: npm run -s eval:utterances -- --set FILE.jsonl [--details OUT.jsonl]\n');
    process.exitCode = 2;
  } else {
    if (values.details) writeFileSync(values.details, '');
    const tally = createTally(['byIntent', 'byContext']);
    const times: number[] = [];
    const slots: Record<string, { total: number; right: number }> = {};
    for (const line of readLines(values.set)) {
      const began = performance.now();
      const decision = decideAsRouted(line);
      times.push(performance.now() - began);
      const verdict = judge(line, decision);
      const got = nameOf(decision);
      tally.add({ byIntent: line.intent, byContext: line.context }, verdict, [line.intent, got]);
      // Of what went through another door nothing is to be read.
      const read =
        decision.kind === 'door' && verdict.verdict === 'right' ? compareSlots(line.slots, decision.slots) : {};
      for (const [name, agrees] of Object.entries(read)) {
        slots[name] ??= { total: 0, right: 0 };
        slots[name].total += 1;
        if (agrees) slots[name].right += 1;
      }
      if (values.details)
        appendFileSync(values.details, `${JSON.stringify({ ...line, got, ...verdict, read }, asText)}\n`);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 1000) / 1000;
    process.stdout.write(`${JSON.stringify({ ...tally.result(), slots, p50ms: at(0.5), p95ms: at(0.95) })}\n`);
  }
}

function asText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
