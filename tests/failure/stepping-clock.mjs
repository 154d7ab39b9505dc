/**
 * Loaded into a process before the product (`--import`): on SIGUSR2 its clock is set as `date -s` would, by the milliseconds
 * in the file `clock-step` of the working folder. Timers go on undisturbed, as they do then.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
let step = 0;
const now = () => RealDate.now() + step;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, asked) => Reflect.construct(target, args.length > 0 ? args : [now()], asked),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});

process.on('SIGUSR2', () => {
  step = Number(readFileSync('clock-step', 'utf8'));
  process.stdout.write(`The clock is off by ${step} ms.\n`);
});
