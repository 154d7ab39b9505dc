/**
 * Sponsorships: children without parents who are supported until they are 18. Who a child is, the officers who handle it read,
 * and each look is in the trail; to everybody else it is a number. What sponsors give is held in trust in the ledger.
 */
import type { Feature } from '../../conversation/feature.ts';
import { chat } from './chat.ts';
import { figures } from './figures-store.ts';
import { erase, personalData, wordsAbout } from './personal-store.ts';
import { tellEnds, tellExpiring } from './scheduled.ts';

export const sponsorships: Feature = {
  name: 'sponsorships',
  ...chat,
  scheduled: [tellEnds, tellExpiring],
  figures,
  personalData,
  wordsAbout,
  erase,
};
