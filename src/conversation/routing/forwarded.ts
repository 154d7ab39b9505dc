/** What was only passed on does nothing by itself: somebody else may have written it to be passed on. It is shown back and asked about. */
import { action, doForwarded, FORWARDED, NOBODY } from '../dialogs/choices.ts';
import type { Feature } from '../feature.ts';
import { createTurn } from '../turn.ts';
import type { Passage } from './passage.ts';

const MOST_SHOWN = 300;

/** Its "do" is taken in `press`, as the words belong to whatever they name. */
export const forwarded: Feature = {
  name: FORWARDED,
  commands: [],
  actions: {
    do: { level: 'all', run: async () => undefined },
    leave: { level: 'all', run: async (turn) => void (await turn.say('common-forwarded-left')) },
  },
};

export async function askForwarded({ turnFor, who }: Passage): Promise<string> {
  const { text } = who.incoming;
  const { say, speak } = turnFor(NOBODY);
  const shown =
    [...text.trim()].length > MOST_SHOWN ? `${[...text.trim()].slice(0, MOST_SHOWN).join('')}…` : text.trim();
  const choices = [
    [doForwarded(speak.label('common-forwarded-do'), text)],
    [action(speak.label('common-forwarded-leave'), FORWARDED, 'leave')],
  ];
  await say('common-forwarded-ask', { text: shown }, { choices });
  return NOBODY;
}

/** The same message as if whoever pressed had typed it. */
export async function asTyped(passage: Passage, text: string): Promise<Passage> {
  const { token: _, replyTo: __, ...incoming } = passage.who.incoming;
  const who = { ...passage.who, incoming: { ...incoming, text, forwarded: false } };
  return { ...passage, who, turnFor: await createTurn(passage.work, who, passage.router.app, passage.trace) };
}
