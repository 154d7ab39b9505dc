/** The console with the screens of all features. Loaded when somebody first opens it: a start need not wait for it. */
import { consoleRoutes } from '../console/console.tsx';
import type { Screen } from '../console/screen.ts';
import { aidScreens } from '../features/aid/console/screens.tsx';
import { announcementScreens } from '../features/announcements/console/screens.tsx';
import { meetingScreens } from '../features/meetings/console/screens.tsx';
import { unitScreens } from '../features/members/console/screens.tsx';
import { privacyScreens } from '../features/privacy/console/screens.tsx';
import { rosterScreens } from '../features/roster/console/screens.tsx';
import { visitScreens } from '../features/visits/console/screens.tsx';
import type { App } from './build-app.ts';

/** In no order of their own: each names its place in the menu. */
export const screens: readonly Screen[] = [
  ...aidScreens,
  ...rosterScreens,
  ...announcementScreens,
  ...meetingScreens,
  ...visitScreens,
  ...unitScreens,
  ...privacyScreens,
];

/** @returns all that is served below `/bang` */
export function openConsole(app: App) {
  return consoleRoutes({
    inTransaction: app.inTransaction,
    i18n: app.i18n,
    defaults: app.defaults,
    publicUrl: app.defaults.publicUrl,
    screens,
    chatLink: (payload) => {
      for (const channel of app.channels.all()) {
        const link = channel.inviteLink(payload);
        if (link) return link;
      }
      return undefined;
    },
    log: app.log,
  });
}
