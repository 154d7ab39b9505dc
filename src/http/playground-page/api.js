/** @typedef {{externalId: string, name: string, group: string, role: string, hint?: string, suggestions?: string[]}} Person */
/** @typedef {{externalId: string, title: string, memberIds: string[], suggestions?: string[]}} Group */
/**
 * @typedef {object} Message
 * @property {string} id
 * @property {string} chat
 * @property {{externalId: string, name: string} | null} writer null: the bot
 * @property {string} text
 * @property {{type: string, offset: number, length: number, url?: string}[]} entities
 * @property {{label: string, token: string}[][]} choices
 * @property {{kind: string, name?: string, mime?: string, size?: number, source?: {type: string, fileId?: string}}[]} attachments
 * @property {string} [replyTo]
 * @property {string} at
 * @property {string} [editedAt]
 */

const reconnectMs = 1000;

/** @returns {Promise<{people: Person[], groups: Group[], phones?: string[], latest: string}>} */
export const loadCast = () => getJson('/playground/cast');

/** @param {string} chat @returns {Promise<{messages: Message[], blocked: boolean}>} */
export const loadMessages = (chat) => getJson(`/playground/chats/${encodeURIComponent(chat)}/messages`);

async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** @param {object} post what `PostInput` of the channel describes, files as base64 @throws when it did not arrive */
export async function sendPost(post) {
  const response = await fetch('/playground/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(post),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/**
 * Follows everything that happens after `after`, over interruptions too.
 * @param {string} after
 * @param {(event: {type: string, message?: Message, chat?: string}) => void} onEvent
 * @param {(isUp: boolean) => void} onConnection
 */
export function followEvents(after, onEvent, onConnection) {
  let last = after;
  const open = () => {
    const source = new EventSource(`/playground/events?after=${last}`);
    source.onopen = () => onConnection(true);
    source.onmessage = (event) => {
      last = event.lastEventId;
      onEvent(JSON.parse(event.data));
    };
    source.onerror = () => {
      // Its own way of trying again ends for good when the server answers with an error while it starts.
      source.close();
      onConnection(false);
      setTimeout(open, reconnectMs);
    };
  };
  open();
}

/** @param {Blob} file @returns {Promise<string>} base64 */
export function toBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
