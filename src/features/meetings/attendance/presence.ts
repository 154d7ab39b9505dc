/** Was somebody there, absent with excuse, or absent without? Pure. */

/** `open`: nobody has said anything yet. */
export type Presence = 'present' | 'excused' | 'absent' | 'open';

export interface Marked {
  attended: boolean | null;
  answer: 'coming' | 'excused' | null;
  /** An officer's word on the absence; null: as the person answered. */
  absenceExcused: boolean | null;
}

export function presenceOf({ attended, answer, absenceExcused }: Marked): Presence {
  if (attended) return 'present';
  if (absenceExcused ?? answer === 'excused') return 'excused';
  return attended === false ? 'absent' : 'open';
}
