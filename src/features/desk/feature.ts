/**
 * The desk at the door: what nobody else of the house serves. What an officer has to hear goes to them on one press, with the
 * words; what cannot be done here is said so, and what can.
 */
import { door, type Feature, type Turn, type Understood } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { toLocal } from '../../text/calendar.ts';
import { words as wordsOf } from '../../text/fold.ts';
import { formatDate } from '../../text/format-time.ts';
import { toLunar } from '../../text/lunar.ts';
import { says, spoken } from '../../text/phrases.ts';
import { passOn } from './pass-on.ts';

/** Books that are not kept here: said plainly, so that nobody thinks that it was written down. */
const notHere = door((turn) => turn.say('desk-not-here'));

const toOfficers = (key: string) => async (turn: Turn, said: { words: string }) => passOn(turn, key, said.words);

/** Of whom an officer names it is for the list of members (roster); else the officers hear of it. */
const told = async (turn: Turn, { words, slots }: Understood) =>
  slots.name !== undefined && mayAnywhere(turn.access, 'officer') ? false : passOn(turn, 'desk-death', words);

/** A new number, another home, leaving: told in so many words. One's own name and language are changed on the page of one's own data. */
async function changed(turn: Turn, { words, slots }: Understood): Promise<boolean> {
  const isOwn = says(spoken(words), phrases('desk.own-name')) || wordsOf(words).length < FEWEST;
  return isOwn && !slots.phone ? false : passOn(turn, 'desk-change', words);
}
/** Words below which nothing new is told. */
const FEWEST = 4;

/** Who is asked who they are says so; the day is told; who is lonely is not thanked for the talk. */
const talk =
  (key: string) =>
  async (turn: Turn, { words }: Understood) => {
    const said = spoken(words);
    const is = (list: string) => says(said, phrases(`desk.${list}`));
    if (is('which-day')) await turn.say('desk-day', dayArgs(turn));
    else if (is('who-are-you')) await turn.say('desk-who');
    else if (is('lonely') && (await passOn(turn, 'desk-lonely', words))) return true;
    else await turn.say(is('lonely') ? 'desk-lonely-alone' : key);
    return true;
  };

/** Today, also by the moon, by which many of the old count. */
function dayArgs({ now, defaults, speak }: Turn) {
  const { year, month, day } = toLocal(now, defaults.zone);
  const lunar = toLunar({ year, month, day });
  const isLeap = lunar.leap ? 'yes' : 'no';
  return { day: formatDate(now, defaults.zone, speak.locale), lunarDay: lunar.day, lunarMonth: lunar.month, isLeap };
}

export const desk: Feature = {
  name: 'desk',
  commands: [],
  doors: {
    'death.tell': told,
    'question.local': toOfficers('desk-local'),
    // What is new is told: an officer puts it on the list. Without it the page of one's own data is shown (members).
    'data.change': changed,
    complaint: toOfficers('desk-complaint'),
    'dues.ask': toOfficers('desk-dues'),
    'dues.paid': toOfficers('desk-paid'),
    'question.other': talk('desk-other'),
    smalltalk: talk('desk-smalltalk'),
    ack: door((turn) => turn.say('desk-ack')),
    'dues.status': notHere,
  },
};
