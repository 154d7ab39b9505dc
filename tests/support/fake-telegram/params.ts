import type { IncomingMessage } from 'node:http';
import { ApiError, badRequest } from './errors.ts';

/** A file that came in a multipart body. */
export interface Upload {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** The arguments of a call, whichever way they came, with uploads apart. */
export interface Params {
  raw: Record<string, unknown>;
  uploads: Map<string, Upload>;
  text: (name: string) => string | undefined;
  int: (name: string) => number | undefined;
  flag: (name: string) => boolean;
  /** An object or list, given as such or as a string of JSON. */
  json: <T>(name: string) => T | undefined;
}

/** Files to send may have 50 MB (Bot API, "Sending files"). */
const MAX_BODY_BYTES = 50 * 1024 * 1024;

/** Wraps named values. */
export function toParams(raw: Record<string, unknown>, uploads = new Map<string, Upload>()): Params {
  const text = (name: string) => {
    const value = raw[name];
    return value === undefined || value === null ? undefined : String(value);
  };
  return {
    raw,
    uploads,
    text,
    int: (name) => {
      const value = text(name);
      const number = Number(value);
      return value !== undefined && value !== '' && Number.isSafeInteger(number) ? number : undefined;
    },
    flag: (name) => ['true', '1', 'yes'].includes((text(name) ?? '').toLowerCase()),
    json: (name) => {
      const value = raw[name];
      if (typeof value !== 'string') {
        return (value ?? undefined) as never;
      }
      if (value === '') {
        return undefined;
      }
      try {
        return JSON.parse(value);
      } catch {
        throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
      }
    },
  };
}

/**
 * Reads a request as the Bot API does: query string, JSON, urlencoded or multipart.
 * @throws ApiError 413 over 50 MB, 400 for a body that cannot be read
 */
export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new ApiError(413, 'Request Entity Too Large');
    }
    chunks.push(chunk);
  }
  return parseBody(Buffer.concat(chunks), request.headers['content-type'] ?? '', Object.fromEntries(query));
}

/** As readParams, of a call that was made with `fetch` and went over no wire. */
export async function readBody(init: RequestInit | undefined): Promise<Params> {
  const type = new Headers(init?.headers).get('content-type') ?? '';
  if (typeof init?.body === 'string') return parseBody(Buffer.from(init.body), type, {});
  const chunks: Uint8Array[] = [];
  for await (const chunk of (init?.body ?? []) as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return parseBody(Buffer.concat(chunks), type, {});
}

function parseBody(body: Buffer, type: string, raw: Record<string, unknown>): Params {
  if (type.startsWith('multipart/form-data')) {
    const uploads = new Map<string, Upload>();
    readMultipart(body, type, raw, uploads);
    return toParams(raw, uploads);
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return toParams({ ...raw, ...Object.fromEntries(new URLSearchParams(body.toString())) });
  }
  if (body.length === 0) {
    return toParams(raw);
  }
  try {
    return toParams({ ...raw, ...JSON.parse(body.toString()) });
  } catch {
    throw badRequest("can't parse request body as JSON object");
  }
}

/** Own code because the parser behind `Response.formData()` refuses the compact part headers that grammY writes. */
function readMultipart(body: Buffer, type: string, raw: Record<string, unknown>, uploads: Map<string, Upload>) {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (!boundary) {
    throw badRequest('boundary of the multipart body is missing');
  }
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let start = whole.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    const next = whole.indexOf(delimiter, from);
    if (next < 0) {
      break;
    }
    readPart(whole.subarray(from + 2, next), raw, uploads);
    start = next;
  }
}

function readPart(part: Buffer, raw: Record<string, unknown>, uploads: Map<string, Upload>): void {
  const end = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, end).toString();
  const content = part.subarray(end + 4);
  const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
  if (end < 0 || name === undefined) {
    throw badRequest("can't parse multipart body");
  }
  const fileName = /filename="([^"]*)"/i.exec(head)?.[1] ?? /filename=([^\r\n;]*)/i.exec(head)?.[1];
  if (fileName === undefined) {
    raw[name] = content.toString();
  } else {
    const mime = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
    uploads.set(name, { name: fileName, mime, bytes: new Uint8Array(content) });
  }
}
