/** Lists of members in and out: `/nhap` takes a file as chapters keep it, `/xuat` gives one. */
import type { Feature } from '../../conversation/feature.ts';
import { beginExport, beginPaper, exportDialog, paperAction } from './exporting/export.ts';
import { beginRosterImport, importDialog, undoAction, undoDialog } from './importing/import-dialog.ts';
import { dropOldFiles } from './store.ts';

export const lists: Feature = {
  name: 'lists',
  commands: [
    { name: 'nhap', level: 'officer', where: 'private', opensFiles: true, run: beginRosterImport },
    { name: 'xuat', level: 'officer', where: 'private', run: beginExport },
    { name: 'indanhsach', level: 'officer', where: 'private', run: beginPaper },
  ],
  actions: { undo: undoAction, paper: paperAction },
  dialogs: { import: { ...importDialog, opensFiles: true }, undo: undoDialog, export: exportDialog },
  scheduled: [{ name: 'old-files', run: ({ tx, now }) => dropOldFiles(tx, now) }],
};
