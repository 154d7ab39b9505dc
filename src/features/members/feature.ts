/** Who belongs where: greeting, joining, one's own settings, units, invitations, roles, groups. */
import { door, type Feature } from '../../conversation/feature.ts';
import { help, helpAction } from './help.ts';
import { tellWhoCame } from './joining/came-by-code.ts';
import { renewCodeAction } from './joining/codes.ts';
import { invite, inviteAction, inviteDialog, withdrawCodeAction } from './joining/invite.ts';
import { inviteAll, inviteHeadsAction } from './joining/invite-all.ts';
import { isMeAction, isMineAction, isNotMeAction } from './joining/is-me.ts';
import { linkNotMeAction } from './joining/join-account.ts';
import { link, linkAgreeAction, linkByContact, linkDisagreeAction } from './joining/link.ts';
import { linkNoAction, linkYesAction } from './joining/link-phone.ts';
import { greetGroup, joinByCode, start, welcome } from './joining/start.ts';
import {
  language,
  languageAction,
  me,
  mute,
  muteAction,
  nameAction,
  nameDialog,
  unmute,
  unmuteAction,
} from './myself.ts';
import { erase, personalData } from './personal-store.ts';
import { askAboutRoles, endRoles, warnOfEnd } from './roles/role-end.ts';
import { grantDialog } from './roles/role-grant.ts';
import { withdrawDialog } from './roles/role-withdraw.ts';
import { grantAction, roles, rolesAction, withdrawAction } from './roles/roles.ts';
import { stationRoleAction } from './roles/station-role.ts';
import { bindDialog, bindGroup, rebindAction } from './units/bind-group.ts';
import { changeUnitsAction, stationAgreeAction, unitDialog, units, unitsAction } from './units/units.ts';

export const members: Feature = {
  name: 'members',
  commands: [start, help, me, language, mute, unmute, link, invite, inviteAll, bindGroup, units, roles],
  actions: {
    help: helpAction,
    name: nameAction,
    language: languageAction,
    mute: muteAction,
    unmute: unmuteAction,
    'link-agree': linkAgreeAction,
    'link-disagree': linkDisagreeAction,
    'link-not-me': linkNotMeAction,
    'is-me': isMeAction,
    'is-mine': isMineAction,
    'is-not-me': isNotMeAction,
    'link-yes': linkYesAction,
    'link-no': linkNoAction,
    invite: inviteAction,
    'invite-heads': inviteHeadsAction,
    'station-agree': stationAgreeAction,
    'station-role': stationRoleAction,
    rebind: rebindAction,
    'withdraw-code': withdrawCodeAction,
    'renew-code': renewCodeAction,
    units: unitsAction,
    'change-units': changeUnitsAction,
    roles: rolesAction,
    grant: grantAction,
    withdraw: withdrawAction,
  },
  dialogs: {
    name: nameDialog,
    invite: inviteDialog,
    unit: unitDialog,
    grant: grantDialog,
    withdraw: withdrawDialog,
    bind: bindDialog,
  },
  doors: {
    greeting: door((turn) => start.run(turn, '')),
    help: door((turn) => help.run(turn, '')),
    mute: door((turn) => muteAction.run(turn, [], '')),
    unmute: door((turn) => unmuteAction.run(turn, [], '')),
    language: door((turn) => languageAction.run(turn, [], '')),
    'data.change': door((turn) => me.run(turn, '')),
  },
  scheduled: [warnOfEnd, endRoles, askAboutRoles, tellWhoCame],
  onUnclaimed: async (turn) => (await joinByCode(turn)) || linkByContact(turn),
  events: { 'bot-added': greetGroup, 'friend-request': welcome },
  personalData,
  erase,
};
