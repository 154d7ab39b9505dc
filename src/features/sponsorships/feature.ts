/**
 * Sponsorships: children without parents who are supported until they are 18. Who a child is, the officers who handle it read,
 * and each look is in the trail; to everybody else it is a number.
 */
import type { Feature } from '../../conversation/feature.ts';
import { erase, personalData, wordsAbout } from './personal-store.ts';

export const sponsorships: Feature = {
  name: 'sponsorships',
  commands: [],
  personalData,
  wordsAbout,
  erase,
};
