import { z } from 'zod';
import { badParameter } from './errors.ts';
import { emit } from './events.ts';
import { type Call, type Method, method } from './method.ts';
import { extras, roomOf, sendTo, target } from './sending.ts';
import { digits, nextId, type StoredFile, storeFile } from './world.ts';

const uploadSchema = z.object({
  ...target,
  clientId: z.coerce.number(),
  totalChunk: z.number().int().min(1),
  chunkId: z.number().int().min(1),
  fileName: z.string(),
  totalSize: z.number(),
});
const photoSchema = z.object({
  ...target,
  ...extras,
  photoId: z.coerce.string(),
  desc: z.string(),
  width: z.number().default(0),
  height: z.number().default(0),
  hdUrl: z.string(),
});
const fileSchema = z.object({ ...target, ...extras, fileId: z.coerce.string(), fileUrl: z.string() });
const voiceSchema = z.object({ ...target, toId: z.string().optional(), msgInfo: z.string() });

/** How long Zalo takes over an uploaded file before the socket says `file_done`. */
const FILE_DONE_MS = 100;
/** Told again while nothing was sent with it: zca-js misses it if it has not read the answer to the upload yet. */
const FILE_DONE_TIMES = 10;

const MIME: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
};

function takeChunk(call: Call, params: z.infer<typeof uploadSchema>, host: string): StoredFile | undefined {
  if (!call.chunk) {
    throw badParameter('no chunkContent');
  }
  roomOf(call, params);
  const { uploads } = call.world;
  const key = `${call.account.uid} ${params.clientId}`;
  // The pieces come in any order: zca-js sends them all at once.
  const chunks = uploads.get(key) ?? new Map<number, Uint8Array>();
  uploads.set(key, chunks);
  chunks.set(params.chunkId, call.chunk);
  if (chunks.size < params.totalChunk) {
    return undefined;
  }
  uploads.delete(key);
  const pieces = [...chunks].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  if (bytes.length !== params.totalSize) {
    throw badParameter(`${bytes.length} bytes came of ${params.totalSize}`);
  }
  const extension = params.fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return storeFile(call.world, host, params.fileName, MIME[extension] ?? 'application/octet-stream', bytes);
}

function uploadPhoto(call: Call, params: z.infer<typeof uploadSchema>) {
  const file = takeChunk(call, params, 'photo-stal-1.zdn.vn');
  const shared = { clientFileId: params.clientId, chunkId: params.chunkId };
  if (!file) {
    return { ...shared, finished: 0, photoId: '-1', normalUrl: '', hdUrl: '', thumbUrl: '' };
  }
  const photoId = String(nextId(call.world) + 8_000_000_000);
  return { ...shared, finished: 1, photoId, normalUrl: file.url, hdUrl: file.url, thumbUrl: file.url };
}

function uploadFile(call: Call, params: z.infer<typeof uploadSchema>) {
  const file = takeChunk(call, params, 'dl-stal-1.zdn.vn');
  const shared = { clientFileId: params.clientId, chunkId: params.chunkId };
  if (!file) {
    return { ...shared, finished: 0, fileId: '-1' };
  }
  const fileId = digits(file.url);
  call.afterwards(() => notifyFileDone(call, file, fileId, FILE_DONE_TIMES));
  return { ...shared, finished: 1, fileId };
}

function notifyFileDone(
  { world, account }: Pick<Call, 'world' | 'account'>,
  file: StoredFile,
  fileId: string,
  times: number,
): void {
  const content = { act_type: 'file_done', act: 'file_done', fileId, data: { url: file.url } };
  const timer = setTimeout(() => {
    if (!file.used && times > 0) {
      emit(world, account, { cmd: 601, data: { controls: [{ content }] } });
      notifyFileDone({ world, account }, file, fileId, times - 1);
    }
  }, FILE_DONE_MS);
  timer.unref();
}

function fileAt({ world }: Call, url: string): StoredFile {
  const file = world.files.get(url);
  if (!file) {
    throw badParameter(`nothing was uploaded to ${url}`);
  }
  file.used = true;
  return file;
}

function sendPhoto(call: Call, params: z.infer<typeof photoSchema>) {
  const { desc: text, width, height } = params;
  return sendTo(call, params, { type: 'photo', text, file: fileAt(call, params.hdUrl), width, height }, params);
}

function sendFile(call: Call, params: z.infer<typeof fileSchema>) {
  const file = fileAt(call, params.fileUrl);
  const type = file.name.endsWith('.mp4') ? 'video' : 'file';
  return sendTo(call, params, { type, text: '', file }, params);
}

function sendVoice(call: Call, { toId, msgInfo, ...to }: z.infer<typeof voiceSchema>) {
  const { voiceUrl } = z.object({ voiceUrl: z.string() }).parse(JSON.parse(msgInfo));
  const sent = sendTo(call, { toid: toId, ...to }, { type: 'voice', text: '', file: fileAt(call, voiceUrl) });
  return { msgId: String(sent.msgId) };
}

export const fileMethods: Method[] = ['message', 'group'].flatMap((room) => [
  method('uploadAttachment', `file /api/${room}/photo_original/upload`, uploadSchema, uploadPhoto),
  method('uploadAttachment', `file /api/${room}/asyncfile/upload`, uploadSchema, uploadFile),
  method('sendMessage', `file /api/${room}/photo_original/send`, photoSchema, sendPhoto),
  method('sendMessage', `file /api/${room}/asyncfile/msg`, fileSchema, sendFile),
  method('sendVoice', `file /api/${room}/forward`, voiceSchema, sendVoice),
]);
