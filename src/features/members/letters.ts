/** What is said to others than who writes. */
import type { RoleName } from '../../directory/roles.ts';
import type { Translator } from '../../i18n/translator.ts';

export const roleName = (speak: Pick<Translator, 'label'>, role: RoleName): string =>
  speak.label(`members-role-${role}`);
