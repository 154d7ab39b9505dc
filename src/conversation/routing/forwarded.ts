/** What was only passed on does nothing by itself: somebody else may have written it to be passed on. It is shown back and asked about. */
import { FORWARDED, NOBODY } from '../dialogs/choices.ts';
import { askAboutForwarded } from '../dialogs/forwarded.ts';
import type { Feature } from '../feature.ts';
import { createTurn } from '../turn.ts';
import type { Passage } from './passage.ts';

/** Its "do" is taken in `press`, as the words belong to whatever they name. */
export const forwarded: Feature = {
  name: FORWARDED,
  commands: [],
  actions: {
    do: { level: 'all', run: async () => undefined },
    leave: { level: 'all', run: async (turn) => void (await turn.say('common-forwarded-left')) },
  },
};

export async function askForwarded({ turnFor }: Passage): Promise<string> {
  await askAboutForwarded(turnFor(NOBODY));
  return NOBODY;
}

/** The same message as if whoever pressed had typed it. */
export async function asTyped(passage: Passage, text: string): Promise<Passage> {
  const { token: _, replyTo: __, ...incoming } = passage.who.incoming;
  const who = { ...passage.who, incoming: { ...incoming, text, forwarded: false } };
  return { ...passage, who, turnFor: await createTurn(passage.work, who, passage.router.app, passage.trace) };
}
