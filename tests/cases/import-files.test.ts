/** Lists of members as people really send them: what should become of each. The files lie in `files/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readList } from './read-list.ts';

interface Case {
  id: string;
  kind: string;
  input: { file: string };
  expected: {
    people?: number | Record<string, unknown>[];
    faults?: number | string[];
    font?: null;
    names?: string;
    preview?: string;
  };
}
const cases: Case[] = JSON.parse(readFileSync(join(import.meta.dirname, 'import-cases.json'), 'utf8'));

/** Names exactly as the file has them. */
const namesOf: Readonly<Record<string, string[]>> = {
  'font-1': ['Bùi Quân Tú', 'Lê Hòa', 'Hà Tú', 'Cù Hoàn'],
  'font-4': ['Hà Hòa', 'Cù Tài'],
};

test.each(cases.map((one) => [one.id, one] as const))('%s', async (id, { input, expected }) => {
  const { people, reading } = await readList(input.file, readFileSync(join(import.meta.dirname, 'files', input.file)));
  if (typeof expected.people === 'number') expect(people).toHaveLength(expected.people);
  if (Array.isArray(expected.people)) {
    expect(people).toHaveLength(expected.people.length);
    for (const [index, person] of expected.people.entries()) {
      const { name, ...fields } = person;
      expect({ phone: null, ...people[index] }).toMatchObject({ ...fields, ...(name ? { fullName: name } : {}) });
    }
  }
  if (expected.faults === 0) expect(reading.faults).toEqual([]);
  if (id === 'error-cells-1')
    expect(reading.faults.map(({ at, reason }) => `${at} ${reason}`)).toEqual(['C2 error-value', 'D2 error-value']);
  if (expected.font === null) {
    expect(reading.font).toBeUndefined();
    expect(people.map(({ fullName }) => fullName)).toEqual(expect.arrayContaining(namesOf[id] ?? []));
  }
  if (id === 'hidden-rows-1') {
    expect(reading.hiddenRows).toEqual({ count: 2, ranges: ['3–4'] });
    expect(people.map(({ fullName }) => fullName)).toEqual(['Ngô Văn Hiện', 'Ngô Văn Rõ']);
    expect(reading.faults).toMatchObject([{ at: 'A3', reason: 'hidden', rows: 2, leavesOut: true }]);
  }
});
