import type { Attachment, FileBytes } from '../../../messaging/attachment.ts';
import { SendError } from '../../../messaging/send-error.ts';
import { describeError } from '../outbound/classify-error.ts';
import type { Transport } from '../session/transport.ts';

/** As much as Telegram lets a bot fetch: the house has one size for what people send. */
const fetchLimit = 20 * 1024 * 1024;

/**
 * Where Zalo keeps files. The address comes with the message, and a sender's program may put any there: nothing else is
 * asked, least of all this machine.
 */
const fileHosts = /(^|\.)(zdn\.vn|zadn\.vn|zalo\.me|zaloapp\.com|dlfl\.vn|dlfl\.me|dlmd\.me)$/;

/**
 * The bytes of what somebody sent.
 * @throws {SendError} `rejected` for more than 20 MB or a file that is not of this account, `retry` where asking again
 *   may help
 */
export async function fetchFile(
  { transport, botAccount }: { transport: Transport; botAccount: string },
  attachment: Attachment,
): Promise<FileBytes> {
  const { source } = attachment;
  if (source?.type !== 'remote' || source.channel !== 'zalo' || source.botAccount !== botAccount) {
    throw new SendError({ kind: 'rejected' }, 'not a file of this account');
  }
  const url = URL.canParse(source.ref) ? new URL(source.ref) : undefined;
  if (url?.protocol !== 'https:' || url.port !== '' || !fileHosts.test(url.hostname)) {
    throw new SendError({ kind: 'rejected' }, 'not an address where Zalo keeps files');
  }
  if ((attachment.size ?? 0) > fetchLimit) throw tooBig();
  const { bytes, type } = await download(transport, url);
  return {
    name: attachment.name ?? decodeName(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)),
    mime: attachment.mime ?? type,
    bytes,
  };
}

async function download(transport: Transport, url: URL): Promise<{ bytes: Uint8Array; type: string }> {
  try {
    const response = await transport.fetch(url);
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel();
      const isLost = [403, 404, 410].includes(response.status);
      throw new SendError(isLost ? { kind: 'rejected' } : later, `file: ${response.status}`);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > fetchLimit) throw tooBig();
      chunks.push(chunk);
    }
    const type = response.headers.get('content-type')?.split(';')[0] ?? 'application/octet-stream';
    return { bytes: Buffer.concat(chunks), type };
  } catch (error) {
    throw error instanceof SendError ? error : new SendError(later, `file: ${describeError(error)}`);
  }
}

const later = { kind: 'retry', afterMs: 2000, scope: 'message' } as const;

function tooBig(): SendError {
  return new SendError({ kind: 'rejected' }, 'more than 20 MB');
}

function decodeName(part: string): string {
  try {
    return decodeURIComponent(part) || 'file';
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
