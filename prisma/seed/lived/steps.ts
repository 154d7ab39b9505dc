/** Every step that the associations of the demonstration lived through, by feature. */
import { aidSteps } from './aid.ts';
import { fundSteps } from './funds.ts';
import type { LivedStep } from './lived.ts';
import { meetingSteps } from './meetings.ts';
import { movementSteps } from './movements.ts';
import { visitSteps } from './visits.ts';

export const livedSteps: readonly LivedStep[] = [
  ...visitSteps,
  ...aidSteps,
  ...meetingSteps,
  ...movementSteps,
  ...fundSteps,
];
