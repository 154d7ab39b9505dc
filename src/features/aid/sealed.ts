/** How the texts and files of a request are kept. */
import { z } from 'zod';
import { attachmentSchema } from '../../messaging/attachment.ts';
import type { Work } from '../../outbound/work.ts';

/** What these texts are encrypted for. */
export const TEXT = 'aid.text';

export type Stored = Pick<Work, 'tx' | 'encryption' | 'now'>;

export const filesSchema = z.array(attachmentSchema);
