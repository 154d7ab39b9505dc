import type { Feature } from '../conversation/feature.ts';
import { aid } from './aid/feature.ts';
import { announcements } from './announcements/feature.ts';
import { commendations } from './commendations/feature.ts';
import { consoleDoor } from './console/feature.ts';
import { corrections } from './corrections/feature.ts';
import { desk } from './desk/feature.ts';
import { events } from './events/feature.ts';
import { funds } from './funds/feature.ts';
import { greetings } from './greetings/feature.ts';
import { inbox } from './inbox/feature.ts';
import { lending } from './lending/feature.ts';
import { lists } from './lists/feature.ts';
import { meetings } from './meetings/feature.ts';
import { members } from './members/feature.ts';
import { movements } from './movements/feature.ts';
import { polls } from './polls/feature.ts';
import { posts } from './posts/feature.ts';
import { privacy } from './privacy/feature.ts';
import { questions } from './questions/feature.ts';
import { reports } from './reports/feature.ts';
import { roster } from './roster/feature.ts';
import { scams } from './scams/feature.ts';
import { sponsorships } from './sponsorships/feature.ts';
import { tips } from './tips/feature.ts';
import { tokens } from './tokens/feature.ts';
import { visits } from './visits/feature.ts';
import { works } from './works/feature.ts';

/** Every feature, in the order in which the help names them. */
export const features: readonly Feature[] = [
  meetings,
  announcements,
  greetings,
  lending,
  sponsorships,
  // Before the desk, which passes on what no fund answers.
  funds,
  // Before the desk, which passes on what a member does not change themselves.
  corrections,
  // Before questions: what only an officer knows is not looked for in articles.
  desk,
  // Looks after aid at what nobody claims: the last in the list looks first.
  questions,
  // What is sent on to us is looked at before it is taken for a question.
  scams,
  aid,
  visits,
  movements,
  commendations,
  events,
  works,
  reports,
  polls,
  posts,
  roster,
  inbox,
  lists,
  consoleDoor,
  tokens,
  members,
  // The code of a tip is told by its length, before it is taken for an invitation.
  tips,
  privacy,
];
