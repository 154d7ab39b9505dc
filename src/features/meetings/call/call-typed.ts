/** What is typed where /hop waits for a press or a time: a new call, a correction, or a command of its own. */
import type { DialogInput } from '../../../conversation/feature.ts';
import { words } from '../../../text/fold.ts';
import { type Correction, readCorrection, saysOnly } from '../change/read-correction.ts';
import { afterWord, callWords, correctionWords } from '../words.ts';
import { readCall } from './read-call.ts';
import type { WhenOptions } from './read-when.ts';

/** Commands whose words also begin a correction: "đổi giờ họp 15h". */
const OF_CHANGE = 'huyhop';
const OF_CALL = ['hop', 'cuochop'];

/** "họp sơ kết 14h thứ sáu" while another call is half done: not an answer to its question. @returns the words after "họp" */
export function anotherCall(text: string, options: WhenOptions): string | undefined {
  const after = afterWord('call', text);
  const said = after ?? (afterWord('call-openings', text) === null ? null : text);
  if (said === null) return undefined;
  const { when, place, title } = readCall(said, callWords(), options);
  const names = place !== undefined || (title !== undefined && !isFill(title));
  return when.kind !== 'none' && names ? said : undefined;
}

const isFill = (text: string) => saysOnly(words(text), correctionWords().fill);

/** @returns `command`: it names one, and nothing to correct; undefined: it says nothing that can be used here */
export function typedAtPreview(input: DialogInput, options: WhenOptions): Correction | 'command' | undefined {
  const { command } = input;
  const read = readCorrection(input.text, correctionWords(), options);
  if (command === undefined) return read;
  const changes = read?.kind === 'change' && (command === OF_CHANGE || OF_CALL.includes(command));
  return changes ? read : 'command';
}
