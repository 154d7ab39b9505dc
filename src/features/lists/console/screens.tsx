/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The roster as a file: taken out after a word in the private chat, and taken in with every fault in its cell before anything is written. */
import { z } from 'zod';
import { Facts, Form, Kept } from '../../../console/components/form.tsx';
import { columnsOf, Links, Table } from '../../../console/components/table.tsx';
import { type Asked, type ConsoleContext, href, Misfilled, type Screen, type Shown } from '../../../console/screen.ts';
import { requireProof } from '../../../console/session/proof.ts';
import { countMembers } from '../../../directory/memberships.ts';
import { findUnit, type UnitRef, unitsBelow } from '../../../directory/units.ts';
import type { I18n } from '../../../i18n/i18n.ts';
import { requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { readFile } from '../../../runtime/file-store.ts';
import { fileLimits } from '../../../sheets/limits.ts';
import { doubtText, faultText } from '../importing/fault-text.ts';
import { countsOf, type Prepared, prepare } from '../importing/prepare.ts';
import { labelOf, limitArgs } from '../messages.ts';
import { exportRoster, importRoster } from '../operations.ts';
import { beginImport, keepForADay, lockImport } from '../store.ts';

const SHOWN = 200;
type Fault = Prepared['faults'][number];

/** @param i18n headings of lists are known in each language */
export function listScreens(i18n: I18n): readonly Screen[] {
  const out: Screen = {
    path: '/hoi-vien/xuat',
    level: 'officer',
    async show(context, asked) {
      const { speak } = context;
      const units = await unitsBelow(context.tx, unitIdsOf(context, 'officer'));
      const unit = units.find(({ id }) => id === (asked.typed.unit ?? asked.query.don_vi)) ?? units[0];
      const count = unit ? await countMembers(context.tx, [unit.id]) : 0;
      return {
        title: speak.label('console-export'),
        body: (
          <>
            <p>{speak.label('console-export-how', { unit: unit?.name ?? '', count })}</p>
            <Form
              speak={speak}
              asked={asked}
              deed="export"
              button={speak.label('console-export')}
              inputs={[
                {
                  name: 'unit',
                  label: speak.label('console-unit'),
                  kind: 'select',
                  isRequired: true,
                  value: unit?.id ?? '',
                  options: units.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]}
            />
          </>
        ),
      };
    },
    deeds: {
      async export(context, asked) {
        const unit = await theirUnit(context, asked.typed.unit);
        requireProof(context, 'console-proof-what-export', { unit: unit.id });
        return { file: await exportRoster(context, unit) };
      },
    },
  };

  const prepareFor = (
    context: ConsoleContext,
    unit: UnitRef,
    file: { name: string; bytes: Uint8Array },
    lock: boolean,
  ) => prepare(context, file, { i18n, now: context.now, unit, within: unitIdsOf(context, 'officer'), lock });

  async function preview(context: ConsoleContext, asked: Asked, prepared: Prepared, importId: string): Promise<Shown> {
    const { speak } = context;
    const column = columnsOf(speak);
    const label = labelOf(speak);
    const counts = countsOf(prepared);
    const doubts = prepared.plan.entries.flatMap(({ doubt }) => (doubt ? [doubt] : []));
    const faults = [column('console-import-fault', (one: Fault) => faultText(label, one))];
    const doubtful = [column('console-import-doubt', (one: (typeof doubts)[number]) => doubtText(label, one))];
    const typed = { import: importId, name: asked.typed.name ?? '' };
    const write = (deed: string, isPlain: boolean) => (
      <Form
        speak={speak}
        asked={{ ...asked, typed: {} }}
        deed={deed}
        isPlain={isPlain}
        button={speak.label(`console-import-${deed}`, {
          count: counts.added + counts.changed,
          doubtful: counts.doubtful,
        })}
      >
        <Kept typed={typed} />
      </Form>
    );
    return {
      title: speak.label('console-import'),
      body: (
        <>
          <Facts
            of={[
              [speak.label('console-unit'), prepared.unit.name],
              [speak.label('console-import-added'), counts.added],
              [speak.label('console-import-changed'), counts.changed],
              [speak.label('console-import-same'), counts.same],
              [speak.label('console-import-doubtful'), counts.doubtful],
              [speak.label('console-import-left'), counts.leftOut],
            ]}
          />
          <div class="row">
            {write('write', false)}
            {counts.doubtful > 0 && write('write-all', true)}
          </div>
          <h2>{speak.label('console-import-faults', { count: prepared.faults.length })}</h2>
          <Table
            id="faults"
            columns={faults}
            rows={prepared.faults.slice(0, SHOWN)}
            none={speak.label('console-import-no-faults')}
          />
          {doubts.length > 0 && (
            <>
              <h2>{speak.label('console-import-doubts')}</h2>
              <Table id="doubts" columns={doubtful} rows={doubts.slice(0, SHOWN)} none="" />
            </>
          )}
        </>
      ),
    };
  }

  const into: Screen = {
    path: '/hoi-vien/nhap',
    level: 'officer',
    takesBytes: fileLimits.bytes + 64 * 1024,
    async show(context, asked) {
      const { speak } = context;
      const units = await unitsBelow(context.tx, unitIdsOf(context, 'officer'));
      return {
        title: speak.label('console-import'),
        body: (
          <Form
            speak={speak}
            asked={asked}
            deed="read"
            button={speak.label('console-import-read')}
            inputs={[
              {
                name: 'unit',
                label: speak.label('console-import-unit'),
                kind: 'select',
                isRequired: true,
                options: units.map(({ id, name }) => ({ value: id, label: name })),
              },
              {
                name: 'file',
                label: speak.label('console-import-file'),
                hint: speak.label('console-import-file-hint'),
                kind: 'file',
                isRequired: true,
              },
            ]}
          />
        ),
      };
    },
    deeds: {
      async read(context, asked) {
        const { speak } = context;
        const unit = await theirUnit(context, asked.typed.unit);
        const { file } = asked.files;
        if (!file) throw new Misfilled({ file: speak.label('common-form-missing') });
        const prepared = await prepareFor(context, unit, file, false);
        if ('problem' in prepared)
          throw new Misfilled({ file: speak.label(`lists-problem-${prepared.problem}`, limitArgs) });
        const fileId = await keepForADay(context, file, context.now);
        const of = { unitId: unit.id, actorId: context.actor.person.id, fileId, now: context.now };
        const importId = await beginImport(context.tx, of);
        return preview(context, { ...asked, typed: { name: file.name } }, prepared, importId);
      },
      write: (context, asked) => write(context, asked, false),
      'write-all': (context, asked) => write(context, asked, true),
    },
  };

  async function write(context: ConsoleContext, asked: Asked, withDoubtful: boolean) {
    const importId = z.uuid().safeParse(asked.typed.import).data;
    const record = importId ? await lockImport(context.tx, importId) : undefined;
    if (record?.state !== 'previewed' || !record.fileId || record.actorId !== context.actor.person.id)
      throw new Refusal('common-choice-old');
    const unit = await theirUnit(context, record.unitId);
    const file = await readFile(context, record.fileId);
    const prepared = await prepareFor(context, unit, { ...file, name: asked.typed.name || file.name }, true);
    if ('problem' in prepared) throw new Refusal('common-choice-old');
    await importRoster(context, prepared, record.id, withDoubtful);
    return { to: '/hoi-vien', said: 'console-said-imported' };
  }

  return [out, into];
}

/** @throws {Refusal} for one of others and for none alike */
async function theirUnit(context: ConsoleContext, unitId: string | undefined): Promise<UnitRef> {
  const id = z.uuid().safeParse(unitId).data;
  const unit = id ? await findUnit(context.tx, id) : null;
  if (!unit) throw new Refusal('common-refused-unit');
  return requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unit.id);
}

export const listLinks = ({ speak }: ConsoleContext) => (
  <Links
    of={[
      { to: href('/hoi-vien/nhap'), label: speak.label('console-import'), isPlain: true },
      { to: href('/hoi-vien/xuat'), label: speak.label('console-export'), isPlain: true },
    ]}
  />
);
