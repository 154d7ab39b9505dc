/**
 * Announcements: notices, legal information with its source, urgent alerts. An officer writes one (`/thongbao`,
 * `/phapluat`, `/khan`), sees it as members will, and confirms to how many it goes; then follows it with `/tiendo`.
 * Members say that they read it, and find the latest with `/tin`.
 */
import type { Feature } from '../../conversation/feature.ts';
import { commands } from './commands.ts';
import { compose } from './compose.ts';
import { controlActions } from './control-actions.ts';
import { COMPOSE } from './draft.ts';
import { keepProgressCurrent } from './due.ts';
import { FEATURE } from './messages.ts';
import { readActions, readByReaction } from './read-actions.ts';

export const announcements: Feature = {
  name: FEATURE,
  commands,
  actions: { ...controlActions, ...readActions },
  dialogs: { [COMPOSE]: compose },
  due: [keepProgressCurrent],
  events: { reaction: readByReaction },
};
