/** Why a thing is not done, in words that the person reads. */
import type { TextArgs } from '../i18n/i18n.ts';

/** Ends the unit of work: nothing of it is kept, the person reads `key`. */
export class Refusal extends Error {
  readonly key: string;
  readonly args: TextArgs;

  constructor(key: string, args: TextArgs = {}) {
    super(key);
    this.name = 'Refusal';
    this.key = key;
    this.args = args;
  }
}
