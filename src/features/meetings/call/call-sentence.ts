/** "sinh hoạt chi hội 14h ngày 15 hằng tháng tại nhà văn hóa", without a command: an officer calls a meeting. */
import type { Turn } from '../../../conversation/feature.ts';
import { mayAnywhere } from '../../../directory/access.ts';
import { questionForm } from '../../../text/question-form.ts';
import { afterWord, callWords } from '../words.ts';
import { beginCall } from './call.ts';
import { readCall } from './read-call.ts';

/** Only in private, only with an hour or a recurrence in it, and nothing that asks. @returns true when it was one */
export async function callSentence(turn: Turn): Promise<boolean> {
  const { text } = turn.incoming;
  if (turn.chat.kind === 'group' || !mayAnywhere(turn.access, 'officer')) return false;
  if (afterWord('call-openings', text) === null) return false;
  if (asks(text)) return false;
  const { when } = readCall(text, callWords(), { now: turn.now, zone: turn.defaults.zone });
  if (!['exact', 'which', 'no-day', 'series'].includes(when.kind)) return false;
  await beginCall(turn, text);
  return true;
}

/** "sinh hoạt chi hội 14h thứ sáu phải không?": what would call a meeting, asked. "tạo giúp tôi buổi họp…" orders, however politely. */
export const asksAboutMeeting = (text: string): boolean => afterWord('call-openings', text) !== null && asks(text);

const asks = (text: string): boolean => text.includes('?') || questionForm(text) === 'clear';
