import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { guess } from '../conversation/understanding/classifier.ts';
import { situationNamed } from '../conversation/understanding/situation.ts';
import { trainedWeights, trainingExamples } from './train/examples.ts';
import { readTraining } from './train/lines.ts';
import { decideAsRouted } from './utterances/decide-as-routed.ts';
import { judge, nameOf } from './utterances/judge.ts';
import { createTally } from './utterances/tally.ts';

// npm run -s eval:hands -- [--folds 5] [--details OUT.jsonl]
//
// How well hands are understood that nothing was learnt from: the hands are dealt into folds, and each fold is judged by weights
// trained on the others. Our own lines and the rules of the grammar are always among what is learnt, and never judged.
// Prints `{total, right, asked, wrong, harmful, byHand, byIntent, byContext, confusions}`.

/** Files of lines written to fill gaps that other hands showed. */
const OURS = /^(?:thin-doors|more-)/u;

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { folds: { type: 'string', default: '5' }, details: { type: 'string' } } });
  const folds = Number(values.folds);
  const lines = readTraining('training').filter(({ hand }) => !OURS.test(hand));
  const hands = [...new Set(lines.map(({ hand }) => hand))];
  const examples = trainingExamples('training');
  const tally = createTally(['byHand', 'byIntent', 'byContext']);
  if (values.details) writeFileSync(values.details, '');
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(hands.filter((_, index) => index % folds === fold));
    const weights = trainedWeights(examples.filter(({ hand }) => !out.has(hand)));
    for (const line of lines.filter(({ hand }) => out.has(hand))) {
      const decision = decideAsRouted(line, weights);
      const got = nameOf(decision);
      const verdict = judge(line, decision);
      tally.add({ byHand: line.hand, byIntent: line.intent, byContext: line.context }, verdict, [line.intent, got]);
      if (!values.details) continue;
      const top = guess(weights, line.text, situationNamed(line.context)).slice(0, 5);
      appendFileSync(values.details, `${JSON.stringify({ ...line, got, ...verdict, top })}\n`);
    }
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`);
  }
  process.stdout.write(`${JSON.stringify(tally.result())}\n`);
}
