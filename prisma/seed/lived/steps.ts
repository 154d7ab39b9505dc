/** Every step that the associations of the demonstration lived through, by feature. */
import { aidSteps } from './aid.ts';
import { fundSteps } from './funds.ts';
import { lendingSteps } from './lending.ts';
import type { LivedStep } from './lived.ts';
import { meetingSteps } from './meetings.ts';
import { movementSteps } from './movements.ts';
import { sponsorshipSteps } from './sponsorships.ts';
import { visitSteps } from './visits.ts';

export const livedSteps: readonly LivedStep[] = [
  ...visitSteps,
  ...aidSteps,
  ...meetingSteps,
  ...movementSteps,
  ...fundSteps,
  ...lendingSteps,
  ...sponsorshipSteps,
];
