/**
 * The desk at the door: what nobody else of the house serves. What an officer has to hear goes to them on one press, with the
 * words; what cannot be done here is said so, and what can.
 */
import { door, type Feature, type Turn } from '../../conversation/feature.ts';
import { passOn } from './pass-on.ts';

/** Books that are not kept here: said plainly, so that nobody thinks that it was written down. */
const notHere = door((turn) => turn.say('desk-not-here'));

const toOfficers = (key: string) => async (turn: Turn, said: { words: string }) => passOn(turn, key, said.words);

export const desk: Feature = {
  name: 'desk',
  commands: [],
  doors: {
    'death.tell': toOfficers('desk-death'),
    'question.local': toOfficers('desk-local'),
    // What is new is told: an officer puts it on the list. Without it the page of one's own data is shown (members).
    'data.change': async (turn, said) => (said.slots.phone ? passOn(turn, 'desk-change', said.words) : false),
    complaint: toOfficers('desk-complaint'),
    'dues.ask': toOfficers('desk-dues'),
    'dues.paid': toOfficers('desk-paid'),
    'question.other': door((turn) => turn.say('desk-other')),
    smalltalk: door((turn) => turn.say('desk-smalltalk')),
    ack: door((turn) => turn.say('desk-ack')),
    'dues.status': notHere,
  },
};
