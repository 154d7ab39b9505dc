/** The doors: everything that somebody may want, by name; and what is known of a message once it is understood. */

/** What members, residents and neighbours in a group may want. `none`: nothing of us. */
export const memberDoors = [
  'rsvp.yes',
  'rsvp.no',
  'rsvp.maybe',
  'meeting.ask',
  'aid.request',
  'death.tell',
  'question.law',
  'question.other',
  'question.local',
  'tip',
  'emergency',
  'scam.check',
  'scam.victim',
  'join',
  'data.change',
  'data.show',
  'data.erase',
  'mute',
  'unmute',
  'language',
  'ack',
  'thanks',
  'greeting',
  'smalltalk',
  'complaint',
  'dues.ask',
  'dues.paid',
  'loan.ask',
  'help',
  'none',
] as const;

/** What officers may want besides. */
export const officerDoors = [
  'meeting.call',
  'meeting.change',
  'meeting.cancel',
  'meeting.status',
  'attendance',
  'announce',
  'announce.legal',
  'announce.urgent',
  'announce.status',
  'person.find',
  'person.add',
  'person.change',
  'person.gone',
  'people.count',
  'people.list',
  'visit.record',
  'visit.todo',
  'inbox',
  'case.take',
  'case.answer',
  'case.pass',
  'case.close',
  'duty',
  'fund.in',
  'fund.out',
  'fund.balance',
  'dues.status',
  'loan.pay',
  'loan.repay',
  'loan.status',
  'sponsor.pay',
  'sponsor.status',
  'movement.register',
  'commend',
  'report',
] as const;

/** What may be meant where the assistant has just asked something. */
export const replyDoors = ['answer', 'cancel', 'back', 'unsure'] as const;

export const doors = [...memberDoors, ...officerDoors] as const;
export type Door = (typeof doors)[number];
export type ReplyDoor = (typeof replyDoors)[number];
export const intents = [...doors, ...replyDoors] as const;
export type Intent = (typeof intents)[number];

/** What the words say beside the door; nothing that they do not say. Texts are as typed. */
export interface Slots {
  /** Of whom an answer to an invitation speaks. */
  who?: 'self' | 'spouse' | 'child' | 'parent' | 'other' | undefined;
  /** Whom help is asked for. */
  for?: 'self' | 'other' | undefined;
  /** How many, people or things. */
  count?: number | undefined;
  reason?: string | undefined;
  /** Comes, but later than the hour. */
  late?: boolean | undefined;
  /** Of an aid request or a danger. */
  kind?: string | undefined;
  topic?: string | undefined;
  /** Words that name a day, an hour or a period. */
  when?: string | undefined;
  place?: string | undefined;
  title?: string | undefined;
  unit?: string | undefined;
  units?: readonly string[] | undefined;
  audience?: 'all' | 'officers' | undefined;
  name?: string | undefined;
  how?: 'died' | 'moved' | 'left' | undefined;
  /** Whole đồng. */
  sum?: bigint | undefined;
  inkind?: string | undefined;
  day?: string | undefined;
  companions?: string | undefined;
  /** Of cases. */
  numbers?: readonly string[] | undefined;
  from?: string | undefined;
  purpose?: string | undefined;
  phone?: string | undefined;
}

/** A message as it was understood, handed to the feature that the door belongs to. */
export interface Understood {
  readonly door: Door;
  /** How sure, 0 to 1. A draft that is shown before it is done needs less than a deed. */
  readonly chance: number;
  readonly slots: Slots;
  /** What the person wrote; of a press it is what they had written before. */
  readonly words: string;
}
