/** Funds: what they take in and give out, who runs them, what members owe. The book itself: src/ledger. */
import type { Feature } from '../../conversation/feature.ts';
import { erase, openWork, personalData, wordsAbout } from './personal-store.ts';

export const funds: Feature = {
  name: 'funds',
  commands: [],
  personalData,
  openWork,
  wordsAbout,
  erase,
};
