/** A request that is being written: what is known, and what to ask next. */
import { z } from 'zod';
import type { Turn } from '../../../conversation/feature.ts';
import { findUnit, isWithin, type UnitRef, unitTrail } from '../../../directory/units.ts';
import { attachmentSchema } from '../../../messaging/attachment.ts';
import { aidKinds } from '../rules.ts';
import { topUnits } from '../store.ts';

export const draftSchema = z.object({
  kind: z.enum(aidKinds).optional(),
  /** Empty: for the asker. */
  forWhom: z.string().optional(),
  /** "For somebody else" was chosen, the name is still to come. */
  asksName: z.boolean().default(false),
  story: z.object({ text: z.string(), files: z.array(attachmentSchema) }).default({ text: '', files: [] }),
  /** When a message was refused for its length, milliseconds since 1970. */
  refusedAt: z.number().optional(),
  /** Nothing more is to be told. */
  told: z.boolean().default(false),
  /** Empty: in this chat. */
  contact: z.string().optional(),
  unitId: z.string().optional(),
  /** Which field is to be chosen for another answer. */
  changing: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftSchema>;

export const draftSteps = ['kind', 'who', 'name', 'story', 'contact', 'unit', 'change', 'preview'] as const;
export type DraftStep = (typeof draftSteps)[number];

/** The first thing that is missing. */
export function stepOf(draft: Draft): DraftStep {
  if (draft.kind === undefined) return 'kind';
  if (draft.forWhom === undefined) return draft.asksName ? 'name' : 'who';
  if (!draft.told) return 'story';
  if (draft.contact === undefined) return 'contact';
  if (draft.unitId === undefined) return 'unit';
  return draft.changing ? 'change' : 'preview';
}

/** The same draft with one field to be asked again. */
export function forget(draft: Draft, field: 'kind' | 'who' | 'story' | 'contact' | 'unit'): Draft {
  const rest = { ...draft, changing: false };
  switch (field) {
    case 'kind':
      return { ...rest, kind: undefined };
    case 'who':
      return { ...rest, forWhom: undefined, asksName: false };
    case 'story':
      return { ...rest, story: { text: '', files: [] }, told: false };
    case 'contact':
      return { ...rest, contact: undefined };
    case 'unit':
      return { ...rest, unitId: undefined };
  }
}

/** The lowest units of which the person is a member: the chapter, not the association that it belongs to. */
export function ownUnits(turn: Pick<Turn, 'access'>): UnitRef[] {
  const { memberOf } = turn.access;
  return memberOf.filter((one) => !memberOf.some((other) => other.id !== one.id && isWithin(other, one.id)));
}

/** The units offered for choice: the person's own, for a resident the associations themselves. */
export async function unitsOffered(turn: Turn): Promise<UnitRef[]> {
  const own = ownUnits(turn);
  const top = own.length > 0 ? [] : await topUnits(turn.tx);
  return [...own, ...top];
}

/** A unit with the one above it: two associations may each have a chapter of the same name. */
export async function unitLabel(turn: Turn, unit: UnitRef): Promise<string> {
  const trail = await unitTrail(turn.tx, unit);
  const above = trail.at(-2);
  return above === undefined ? unit.name : turn.speak.label('aid-unit-in', { unit: unit.name, above });
}

/** The unit of a finished draft. @throws when it is no more */
export async function unitOf(turn: Turn, draft: Draft): Promise<UnitRef> {
  const unit = draft.unitId === undefined ? null : await findUnit(turn.tx, draft.unitId);
  if (!unit) throw new Error('the unit of the draft is not there');
  return unit;
}
