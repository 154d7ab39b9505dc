import type { Feature } from '../conversation/feature.ts';
import { aid } from './aid/feature.ts';
import { announcements } from './announcements/feature.ts';
import { meetings } from './meetings/feature.ts';
import { members } from './members/feature.ts';

/** Every feature, in the order in which the help names them. */
export const features: readonly Feature[] = [meetings, announcements, aid, members];
