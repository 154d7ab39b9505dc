import type { Api } from 'grammy';
import type { Attachment, FileBytes } from '../../messaging/attachment.ts';
import { SendError } from '../../messaging/send-error.ts';
import { classifyRepeatable, describeError } from './classify-error.ts';
import { splitRef } from './send.ts';

/** What a bot may fetch: 20 MB (https://core.telegram.org/bots/api#getfile). */
export const fetchLimit = 20 * 1024 * 1024;

export interface FetchContext {
  api: Api;
  apiRoot: string;
  token: string;
  botAccount: string;
  /** For the whole download. */
  timeoutMs: number;
}

/**
 * The bytes of what somebody sent. Name and type are the sender's, else those of the path on Telegram.
 * @throws {SendError} `rejected` for more than 20 MB or a file that is not of this account, `retry` where asking again
 *   may help
 */
export async function fetchFile(context: FetchContext, attachment: Attachment): Promise<FileBytes> {
  const { source } = attachment;
  if (source?.type !== 'remote' || source.channel !== 'telegram' || source.botAccount !== context.botAccount) {
    throw new SendError({ kind: 'rejected' }, 'not a file of this account');
  }
  if ((attachment.size ?? 0) > fetchLimit) throw tooBig();
  const file = await context.api.getFile(splitRef(source.ref)[1]).catch((error) => {
    throw classifyRepeatable(error);
  });
  if (file.file_path === undefined) throw new SendError({ kind: 'rejected' }, 'Telegram gives no path to the file');
  const bytes = await download(context, file.file_path);
  return {
    name: attachment.name ?? file.file_path.slice(file.file_path.lastIndexOf('/') + 1),
    mime: attachment.mime ?? mimeOf(file.file_path),
    bytes,
  };
}

async function download({ apiRoot, token, timeoutMs }: FetchContext, path: string): Promise<Uint8Array> {
  try {
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      const fault = response.status === 404 ? ({ kind: 'rejected' } as const) : later;
      throw new SendError(fault, `file: ${response.status}`);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > fetchLimit) throw tooBig();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof SendError ? error : new SendError(later, `file: ${describeError(error)}`);
  }
}

const later = { kind: 'retry', afterMs: 2000, scope: 'message' } as const;

function tooBig(): SendError {
  return new SendError({ kind: 'rejected' }, 'a bot may fetch at most 20 MB');
}

/** Telegram serves every file as octet-stream; photos, voices and stickers come without a type of their own. */
function mimeOf(path: string): string {
  const types: Record<string, string> = {
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    tgs: 'application/gzip',
    webm: 'video/webm',
    mp4: 'video/mp4',
    oga: 'audio/ogg',
    ogg: 'audio/ogg',
    mp3: 'audio/mpeg',
    pdf: 'application/pdf',
  };
  return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
