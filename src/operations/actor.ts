/** Who asks for an operation or a query, what they may do, and in what their work is done. */
import { type Access, type Level, mayAnywhere, mayFor, unitsAt } from '../directory/access.ts';
import type { PersonRef } from '../directory/people.ts';
import { findUnit, type UnitRef, zoneOfUnit } from '../directory/units.ts';
import type { Locale } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import type { ContentInput } from '../messaging/outgoing.ts';
import type { SendOptions } from '../outbound/outbox/outbox.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import { type LocalDate, toLocal } from '../text/calendar.ts';
import { Refusal } from './refusal.ts';

/** By which way somebody asks. */
export const faces = ['chat', 'console', 'api'] as const;
export type Face = (typeof faces)[number];

export interface Actor {
  readonly person: PersonRef;
  readonly access: Access;
  /** In which they read what is refused and what is told them. */
  readonly locale: Locale;
  readonly face: Face;
}

/** How people are told what happened, each in their language. */
export interface Telling {
  /** Texts in the language of this person and with their word for them; what is not given of them is looked up. */
  speakTo(person: Reader): Promise<Translator>;
  /** Writes to a person, in the chat that last worked. @returns false when no chat reaches them */
  notify(person: Reader, build: (speak: Translator) => ContentInput, options?: Partial<SendOptions>): Promise<boolean>;
}

type Reader = Pick<PersonRef, 'id'> & Partial<PersonRef>;

/** A unit of work that writes to people in their languages, whether somebody asks for it or its time has come. */
export interface WorkContext extends UnitOfWork, Telling {
  /** IANA zone and language where neither unit nor person has one. */
  readonly defaults: { locale: Locale; zone: string; publicUrl?: string | undefined; localUrl?: string | undefined };
  /** A text in each language, for a broadcast. */
  inEachLanguage(build: (speak: Translator) => ContentInput): Record<Locale, ContentInput>;
}

/** The unit of work, and who asks. No chat and no page: the same for each face (context.ts makes it). */
export interface OperationContext extends WorkContext {
  readonly actor: Actor;
  /** IANA zone where a unit has none. */
  readonly zone: string;
}

/** The units for which the actor may act on this level, topmost only; each with all below it. @returns their ids */
export const unitIdsOf = ({ actor }: Pick<OperationContext, 'actor'>, level: Level): string[] =>
  unitsAt(actor.access, level).map((unit) => unit.id);

/** @throws {Refusal} when the actor holds this level nowhere */
export function requireLevel({ actor }: Pick<OperationContext, 'actor'>, level: Level): void {
  if (!mayAnywhere(actor.access, level)) throw new Refusal(`common-refused-${level}`);
}

/** @throws {Refusal} when the person may not act on this level for the unit; the same words where there is no such unit */
export async function requireUnit(
  { tx, access }: { tx: UnitOfWork['tx']; access: Access },
  level: Level,
  unitId: string,
): Promise<UnitRef> {
  const unit = await findUnit(tx, unitId);
  if (!unit || !mayFor(access, level, unit)) throw new Refusal('common-refused-unit');
  return unit;
}

/** Today where the unit is. @param unitId undefined: no unit is known yet */
export async function todayAt(
  { tx, now, zone }: Pick<OperationContext, 'tx' | 'now' | 'zone'>,
  unitId?: string,
): Promise<LocalDate> {
  const unit = unitId ? await findUnit(tx, unitId) : null;
  const { year, month, day } = toLocal(now, unit ? await zoneOfUnit(tx, unit, zone) : zone);
  return { year, month, day };
}
