/** Families in misfortune that the women of Kim Liên helped in the first half of 2024: three, with 15,500,000 dong. */
import { v7 as uuidv7 } from 'uuid';
import { seal } from '../../../src/runtime/encryption/encryption.ts';
import { cell } from '../../../src/runtime/encryption/sealed-columns.ts';
import { kimLien, type Lived, type LivedStep } from './lived.ts';

const DAY_MS = 86_400_000;

interface Help {
  /** The day on which it was closed; it was asked for nine days before. */
  on: string;
  chapter: string;
  which: number;
  kind: 'sickness' | 'bereavement' | 'disaster';
  dong: bigint;
  story: string;
}

const helps: readonly Help[] = [
  {
    on: '2024-02-21',
    chapter: 'Chi hội Phụ nữ Liên Mậu 1',
    which: 6,
    kind: 'disaster',
    dong: 6_000_000n,
    story: 'Nhà bị cháy bếp, hỏng hết đồ dùng.',
  },
  {
    on: '2024-04-16',
    chapter: 'Chi hội Phụ nữ Sen 2',
    which: 9,
    kind: 'sickness',
    dong: 5_000_000n,
    story: 'Chồng tôi bị tai nạn lao động, phải mổ.',
  },
  {
    on: '2024-06-12',
    chapter: 'Chi hội Phụ nữ Hồng Sơn',
    which: 3,
    kind: 'bereavement',
    dong: 4_500_000n,
    story: 'Con trai tôi mất vì đuối nước.',
  },
];

export const aidSteps: readonly LivedStep[] = helps.map((help) => ({
  on: help.on,
  by: kimLien.women.by,
  act: (lived) => helped(lived, help),
}));

/** Requests are handled in chat alone: the rows are written as `aid/store.ts` writes them. */
async function helped({ context, members, unitId }: Lived, help: Help): Promise<void> {
  const { tx, encryption, now, actor } = context;
  const asker = members(help.chapter).filter(({ isOfficer }) => !isOfficer)[help.which]!;
  const id = uuidv7();
  const createdAt = new Date(now.getTime() - 9 * DAY_MS);
  await tx.aidRequest.create({
    data: {
      id,
      unitId: unitId(help.chapter),
      askerId: asker.id,
      kind: help.kind,
      forWhom: '',
      story: seal(encryption, help.story, cell('aid_request.story', id)),
      contact: '',
      state: 'closed',
      assigneeId: actor.person.id,
      createdAt,
      waitingSince: createdAt,
      closedAt: now,
      givenDong: help.dong,
    },
  });
  const event = (kind: 'opened' | 'taken' | 'closed', actorId: string, at: Date) => ({
    id: uuidv7(),
    requestId: id,
    kind,
    actorId,
    at,
  });
  await tx.aidEvent.createMany({
    data: [
      event('opened', asker.id, createdAt),
      event('taken', actor.person.id, new Date(createdAt.getTime() + DAY_MS)),
      event('closed', actor.person.id, now),
    ],
  });
}
