/** One field of a person changed, with the card shown again. */

import { z } from 'zod';
import { answer, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import {
  changeMembershipFields,
  changePersonFields,
  type MembershipFields,
  type PersonFields,
} from '../../../directory/roster.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { samePhrase } from '../../../text/fold.ts';
import { normalizePhone } from '../../../text/phone.ts';
import { categoriesOf, privately, todayIn } from '../messages.ts';
import { birthFields, dayOf, readBirth, readDay, readDecision, readName, TEXT_LIMIT, tidy } from '../rules.ts';
import { mine, showCard } from './card.ts';

/** What may be changed one by one, as officers name it; birth stands for year and date, decision for number and day. */
const editable = [
  'fullName',
  'birth',
  'sex',
  'phone',
  'address',
  'family',
  'formerPost',
  'category',
  'joinedOn',
  'decision',
  'notes',
] as const;
type Editable = (typeof editable)[number];

const editSchema = z.object({ personId: z.string(), unitId: z.string(), field: z.enum(editable).optional() });
type Edit = z.infer<typeof editSchema>;

/** args: person, unit. */
export const editAction = privately(async (turn, [personId = '', unitId = '']) => {
  await turn.requireUnit('officer', unitId);
  await mine(turn, personId);
  await askField(turn, { personId, unitId });
});

async function askField(turn: Turn, edit: Edit): Promise<void> {
  const { fields } = await mine(turn, edit.personId);
  const choices = rowsOfTwo(editable.map((one) => answer(turn.speak.label(`roster-field-${one}`), one)));
  await turn.ask('edit', edit, { ...turn.speak.text('roster-ask-field', { name: fields.fullName }), choices });
}

async function askValue(turn: Turn, edit: Edit & { field: Editable }, hint?: RichText): Promise<void> {
  const { speak } = turn;
  const unit = await turn.requireUnit('officer', edit.unitId);
  const choices: ChoiceInput[][] = [];
  if (edit.field === 'sex')
    choices.push((['male', 'female'] as const).map((sex) => answer(speak.label(`roster-sex-${sex}`), sex)));
  if (edit.field === 'category') for (const one of await categoriesOf(turn, unit)) choices.push([answer(one, one)]);
  if (edit.field !== 'fullName') choices.push([answer(speak.label('roster-choice-clear'), 'clear')]);
  const question = speak.text('roster-ask-value', { field: speak.label(`roster-field-${edit.field}`) });
  await turn.ask('edit', edit, { ...joinRich([hint ?? '', question], '\n\n'), choices });
}

export const editDialog = dialog(editSchema, async (turn, edit, input) => {
  const unit = await turn.requireUnit('officer', edit.unitId);
  await mine(turn, edit.personId);
  if (!edit.field) {
    const field = editable.find((one) => one === input.value);
    return field ? askValue(turn, { ...edit, field }) : void (await turn.say('roster-hint-choose'));
  }
  const { field } = edit;
  const said = input.value ?? tidy(input.text);
  const read =
    input.value === 'clear' && field !== 'fullName'
      ? cleared[field]
      : readValue(field, said, await todayIn(turn, unit));
  if (!read) return askValue(turn, { ...edit, field }, turn.speak.text('roster-hint-value'));
  await turn.endDialog();
  const by = { actorId: turn.person.id, now: turn.now };
  const { personId, unitId } = edit;
  const changed = [
    ...('person' in read ? await changePersonFields(turn, personId, read.person, by) : []),
    ...('membership' in read ? await changeMembershipFields(turn, { personId, unitId }, read.membership, by) : []),
  ];
  const note = { action: 'person.changed', actorId: turn.person.id, unitId, subjectId: personId } as const;
  if (changed.length > 0) await audit(turn.tx, { ...note, details: { fields: changed.join(' ') } }, turn.now);
  await showCard(turn, personId, turn.speak.text(changed.length > 0 ? 'roster-edited' : 'roster-edited-nothing'));
});

type Read = { person: Partial<PersonFields> } | { membership: Partial<MembershipFields> };

const cleared: Record<Exclude<Editable, 'fullName'>, Read> = {
  birth: { person: { birthYear: null, birthDate: null } },
  sex: { person: { sex: null } },
  phone: { person: { phone: null } },
  address: { person: { address: null } },
  family: { person: { family: null } },
  formerPost: { person: { formerPost: null } },
  category: { membership: { category: null } },
  joinedOn: { membership: { joinedOn: null } },
  decision: { membership: { decisionNumber: null, decidedOn: null } },
  notes: { membership: { notes: null } },
};

/** @returns undefined where it cannot be read */
function readValue(field: Editable, said: string, today: LocalDate): Read | undefined {
  const text = said !== '' && said.length <= TEXT_LIMIT ? said : undefined;
  const words = (name: string) => phrases(`roster.${name}`);
  switch (field) {
    case 'fullName': {
      const fullName = readName(said);
      return fullName ? { person: { fullName } } : undefined;
    }
    case 'birth': {
      const birth = readBirth(said, today);
      return birth ? { person: birthFields(birth) } : undefined;
    }
    case 'sex': {
      const sex = (['male', 'female'] as const).find(
        (one) => one === said || words(one).some((word) => samePhrase(said, word)),
      );
      return sex ? { person: { sex } } : undefined;
    }
    case 'phone': {
      const phone = normalizePhone(said);
      return phone ? { person: { phone } } : undefined;
    }
    case 'joinedOn': {
      const day = readDay(said, today);
      return day ? { membership: { joinedOn: dayOf(day) } } : undefined;
    }
    case 'decision': {
      const read = readDecision(said, { decision: words('decision'), day: words('day') }, today);
      return read ? { membership: { decisionNumber: read.number, decidedOn: dayOf(read.day) } } : undefined;
    }
    case 'category':
    case 'notes':
      return text ? { membership: { [field]: text } } : undefined;
    default:
      return text ? { person: { [field]: text } } : undefined;
  }
}
