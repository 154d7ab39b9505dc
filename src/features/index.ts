import type { Feature } from '../conversation/feature.ts';

/** Every feature, in the order in which the help names them. */
export const features: readonly Feature[] = [];
