/** Photos and papers; they were checked before any dialog sees them (inbound/incoming-files.ts). */
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '../../../messaging/attachment.ts';
import type { Field } from '../field.ts';

export function filesField({ most }: { most: number }): Field<Attachment[]> {
  return {
    kind: 'files',
    schema: z.array(attachmentSchema).max(most),
    optional: 'offered',
    async read({ attachments = [] }) {
      if (attachments.length === 0) return { problem: 'common-form-files' };
      return attachments.length > most
        ? { problem: 'common-form-files-many', args: { most } }
        : { value: [...attachments] };
    },
    show: async (value, { speak }) => speak.label('common-form-files-count', { count: value.length }),
  };
}
