import { loadMessages } from './api.js';

/** So many messages of a chat are kept and shown; older ones fall off the top. */
const keep = 200;

/**
 * What is known of each chat, shared by all telephones that show it.
 * @typedef {{messages: import('./api.js').Message[], blocked: boolean, loaded: boolean}} Chat
 */
export function createChats() {
  /** @type {Map<string, Chat>} */
  const chats = new Map();
  const of = (id) => {
    if (!chats.has(id)) chats.set(id, { messages: [], blocked: false, loaded: false });
    return chats.get(id);
  };

  return {
    of,
    /** Fills a chat once; what came live meanwhile stays, as it is newer. @param {string} id */
    async load(id) {
      const chat = of(id);
      if (chat.loaded) return;
      const { messages, blocked } = await loadMessages(id);
      const live = chat.messages;
      chat.messages = messages;
      chat.blocked = blocked;
      chat.loaded = true;
      for (const message of live) put(chat, message);
    },
    /** @param {import('./api.js').Message} message */
    put: (message) => put(of(message.chat), message),
  };
}

function put(chat, message) {
  const at = chat.messages.findLastIndex((known) => Number(known.id) <= Number(message.id));
  const isKnown = at >= 0 && chat.messages[at].id === message.id;
  chat.messages.splice(isKnown ? at : at + 1, isKnown ? 1 : 0, message);
  if (chat.messages.length > keep) chat.messages.splice(0, chat.messages.length - keep);
}
