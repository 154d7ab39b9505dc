import { z } from 'zod';
import { changed } from '../fake/changes.ts';
import { badParameter } from './errors.ts';
import { notifyReaction, notifyUndo } from './events.ts';
import { type Call, type Method, method } from './method.ts';
import { accountsIn, findEntry, nextTs, type Room } from './rooms.ts';
import { entryOf, extras, readStyles, roomOf, sendTo, target } from './sending.ts';

const textSchema = z.object({ ...target, ...extras, message: z.string().min(1) });
const quoteSchema = textSchema.extend({
  qmsgOwner: z.string(),
  qmsgId: z.coerce.string(),
  qmsgCliId: z.coerce.string(),
  qmsgType: z.number(),
  qmsgTs: z.coerce.string(),
  qmsg: z.string(),
});
const mentionSchema = textSchema.extend({ mentionInfo: z.string() });
const undoSchema = z.object({ ...target, msgId: z.coerce.string(), cliMsgIdUndo: z.coerce.string() });
const stickerSchema = z.object({ ...target, stickerId: z.number(), cateId: z.number(), type: z.number() });
const reactionSchema = z.object({ ...target, react_list: z.array(z.object({ message: z.string() })).min(1) });
const reactedSchema = z.object({
  rMsg: z.array(z.object({ gMsgID: z.number(), cMsgID: z.number() })).min(1),
  rIcon: z.string(),
});
const infosSchema = z.object({ msgInfos: z.string() });

function sendText(call: Call, params: z.infer<typeof textSchema>) {
  return sendTo(
    call,
    params,
    { type: 'text', text: params.message, styles: readStyles(params.textProperties) },
    params,
  );
}

function sendQuote(call: Call, params: z.infer<typeof quoteSchema>) {
  const quote = findEntry(roomOf(call, params), params.qmsgId);
  if (!quote) {
    throw badParameter(`no message ${params.qmsgId} to quote`);
  }
  const styles = readStyles(params.textProperties);
  return sendTo(call, params, { type: 'text', text: params.message, styles }, { ...params, quote });
}

function sendSticker(call: Call, params: z.infer<typeof stickerSchema>) {
  return sendTo(call, params, {
    type: 'sticker',
    text: '',
    stickerId: params.stickerId,
    cateId: params.cateId,
  });
}

function undo(call: Call, params: z.infer<typeof undoSchema>) {
  const { world, account } = call;
  const room: Room = roomOf(call, params);
  const entry = entryOf(room, params.msgId, params.cliMsgIdUndo);
  if (entry.from !== account.person) {
    throw badParameter('only own messages can be taken back');
  }
  entry.undone = true;
  changed(world);
  call.afterwards(() => {
    for (const each of accountsIn(room)) {
      notifyUndo(world, each, entry);
    }
  });
  return { status: 0 };
}

function react(call: Call, params: z.infer<typeof reactionSchema>) {
  const { world, account } = call;
  const room = roomOf(call, params);
  const msgIds = params.react_list.map(({ message }) => {
    const { rMsg, rIcon } = reactedSchema.parse(JSON.parse(message));
    const entry = entryOf(room, rMsg[0]!.gMsgID, rMsg[0]!.cMsgID);
    const ts = nextTs(world);
    entry.reactions = entry.reactions.filter(({ by }) => by !== account.person);
    if (rIcon !== '') {
      entry.reactions.push({ by: account.person, icon: rIcon, ts });
    }
    call.afterwards(() => {
      for (const each of accountsIn(room)) {
        notifyReaction(world, each, entry, account.person, rIcon, ts);
      }
    });
    return ts;
  });
  changed(world);
  // A list within a string, which zca-js takes apart.
  return { msgIds: JSON.stringify(msgIds) };
}

const nothing = () => '';
const typingSchema = z.object(target);

export const sendMethods: Method[] = [
  method('sendMessage', 'chat /api/message/sms', textSchema, sendText),
  method('sendMessage', 'chat /api/message/quote', quoteSchema, sendQuote),
  method('sendMessage', 'group /api/group/sendmsg', textSchema, sendText),
  method('sendMessage', 'group /api/group/mention', mentionSchema, sendText),
  method('sendMessage', 'group /api/group/quote', quoteSchema, sendQuote),
  method('sendSticker', 'chat /api/message/sticker', stickerSchema, sendSticker),
  method('sendSticker', 'group /api/group/sticker', stickerSchema, sendSticker),
  method('undo', 'chat /api/message/undo', undoSchema, undo),
  method('undo', 'group /api/group/undomsg', undoSchema, undo),
  method('addReaction', 'reaction /api/message/reaction', reactionSchema, react),
  method('addReaction', 'reaction /api/group/reaction', reactionSchema, react),
  method('sendTypingEvent', 'chat /api/message/typing', typingSchema, nothing),
  method('sendTypingEvent', 'group /api/group/typing', typingSchema, nothing),
  method('sendSeenEvent', 'chat /api/message/seenv2', infosSchema, () => ({ status: 0 })),
  method('sendSeenEvent', 'group /api/group/seenv2', infosSchema, () => ({ status: 0 })),
  method('sendDeliveredEvent', 'chat /api/message/deliveredv2', infosSchema, nothing),
  method('sendDeliveredEvent', 'group /api/group/deliveredv2', infosSchema, nothing),
  method('keepAlive', 'chat /keepalive', z.object({ imei: z.string() }), () => ({ config_vesion: 1 }), true),
];
