/** Siblings of the files: each kind in other clothes. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readList } from './read-list.ts';

const csv = (text: string) => readList('ds.csv', strToU8(text));
const one = async (heading: string, cell: string) => {
  const { people, reading } = await csv(`Họ và tên;${heading}\nTrần Văn Ba;${cell}\n`);
  return { ...people[0], faults: reading.faults.map(({ at, reason }) => `${at} ${reason}`) };
};
const names = ({ people }: Awaited<ReturnType<typeof csv>>) => people.map(({ fullName }) => fullName);

describe('line ends', () => {
  test.each([
    ['CR', '\r'],
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['NEL', '\u0085'],
    ['LS', '\u2028'],
  ])('%s, and mixed with another', async (_, end) => {
    const rows = ['Họ và tên;Năm sinh', 'Lê Văn Ba;1951', 'Lê Văn Tư;1952', 'Lê Văn Năm;1953'];
    expect(names(await csv(rows.join(end)))).toHaveLength(3);
    expect(names(await csv(`${rows.slice(0, 2).join('\r\n')}${end}${rows.slice(2).join('\n')}\r`))).toHaveLength(3);
  });

  test('in quotation marks they are part of the cell; a mark that is never closed swallows nobody', async () => {
    const { people } = await csv(
      'Họ và tên,Năm sinh,Địa chỉ\r\n"Lê Văn\nBa",1951,"Xóm 3,\r\nKim Liên"\nLê Văn Tư,1952,""\n',
    );
    expect(people).toMatchObject([{ fullName: 'Lê Văn Ba', address: 'Xóm 3, Kim Liên' }, { fullName: 'Lê Văn Tư' }]);
    const open = await csv(
      'Họ và tên,Năm sinh,Địa chỉ\n"Lê Văn Ba,1951,Xóm 3\nLê Văn "Tư",1952,Xóm 4\nLê Văn Năm,1953,"Xóm 5\n',
    );
    expect([...names(open), ...open.reading.faults.map(({ at }) => at)]).toEqual(['Lê Văn Năm', 'A2', 'A3']);
  });
});

test.each([
  ['Năm sinh (chỉ ghi năm)', '1960', { birthYear: 1960 }],
  ['Ngày sinh: ngày/tháng/năm', '19/5/1960', { birthDate: '1960-05-19' }],
  ['NGÀY SINH [dd/mm/yyyy]', '19/5/1960', { birthDate: '1960-05-19' }],
  ['Ngày, tháng, năm sinh (ghi đủ 8 số)', '19051960', { birthDate: '1960-05-19' }],
  ['Năm sinh (dương lịch', '1960', { birthYear: 1960 }],
  ['Năm sinh nữ', '1960', { birthYear: 1960, sex: 'female' }],
  ['SĐT (Zalo)', '0912001001', { phone: '0912001001' }],
  ['Điện thoại liên hệ', '0912001001', { phone: '0912001001' }],
  ['Số ÐT', '0912001001', { phone: '0912001001' }],
  ['Di động/Cố định', '02383855555 / 0912001001', { phone: '0912001001', notes: 'Số khác: 02383855555' }],
  ['SĐT (nếu có)', '0912001001', { phone: '0912001001' }],
  ['ĐT nhà riêng', '02383855555', { phone: '02383855555' }],
  ['ĐT người nhà', '0912001001', { family: '0912001001' }],
  ['SĐT con', '0912001001', { family: '0912001001' }],
  ['Điện thoại vợ/chồng', '0912001001 (Hoa)', { family: '0912001001 (Hoa)' }],
  ['Số Zalo của con trai', '0912001001', { family: '0912001001' }],
  ['SĐT khi cần báo tin', '0912001001', { family: '0912001001' }],
  ['Điện thoại', '912000941.0', { phone: '0912000941' }],
  ['Điện thoại', "'84912000941", { phone: '0912000941' }],
  ['Điện thoại', '0912.000.941/0912.000.942', { phone: '0912000941', notes: 'Số khác: 0912000942' }],
  ['Điện thoại', '0912000941-0912000942', { phone: '0912000941', notes: 'Số khác: 0912000942' }],
  ['Điện thoại', '+84 (0) 912 000 941', { phone: '0912000941' }],
  ['Điện thoại', '0912000941, con gái: 0912000942', { phone: '0912000941', family: 'con gái: 0912000942' }],
  ['Điện thoại', '9.12E+08', { faults: ['B2 phone-exponent'] }],
  ['Điện thoại', '9,12000941E+11', { faults: ['B2 phone-exponent'] }],
  ['Điện thoại', '#N/A', { faults: ['B2 error-value'] }],
  ['Ngày sinh', '#VALUE!', { faults: ['B2 error-value'] }],
  ['Ngày sinh', '########', { faults: ['B2 error-value'] }],
  ['Địa chỉ', '#REF!', { faults: ['B2 error-value'] }],
  ['Ghi chú', '#NAME?', { faults: ['B2 error-value'] }],
  ['Ngày sinh', '1960-05-19T00:00:00', { birthDate: '1960-05-19' }],
  ['Ngày sinh', '19/05/1960 12:00:00 SA', { birthDate: '1960-05-19' }],
  ['Ngày sinh', '00:00 19-05-1960', { birthDate: '1960-05-19' }],
  ['Ngày sinh', '19.5.60', { birthDate: '1960-05-19' }],
  ['Ngày sinh', '19-May-1960', { birthDate: '1960-05-19' }],
  ['Ngày sinh', '(19/5/1960)', { birthDate: '1960-05-19' }],
  ['Ngày sinh', '1960 (?)', { birthYear: 1960 }],
  ['Ngày sinh', '1950.0', { birthYear: 1950 }],
  ['Ngày sinh', 'khoảng 1960', { birthYear: 1960 }],
  ['Ngày sinh', 'k rõ', { faults: [] }],
  ['Ngày sinh', 'không nhớ', { faults: [] }],
  ['Ngày sinh', 'tuổi Mùi', { faults: ['B2 date'] }],
  ['Ngày sinh', '29/2/1957', { faults: ['B2 date'] }],
])('%s: %s', async (heading, cell, expected) => {
  expect(await one(heading, cell)).toMatchObject({ faults: [], ...expected });
});

test('two phones in two columns, whichever stands first; a relative beside them', async () => {
  const { people } = await csv(
    'Họ và tên;ĐT bàn;Zalo;SĐT con;Ghi chú\nLê Văn Ba;0238 3855 555;;0912000613;\nLê Văn Tư;02383855556;0912000614;con Hải 0912000615;ốm\nLê Văn Năm;;;;\n',
  );
  expect(people).toMatchObject([
    { phone: '02383855555', family: '0912000613' },
    { phone: '0912000614', family: 'con Hải 0912000615', notes: 'ốm; Số khác: 02383855556' },
    { fullName: 'Lê Văn Năm' },
  ]);
});

test.each([
  ['Ông Ích Khiêm', 'Ông Ích Khiêm', undefined],
  ['ÔNG ÍCH KHIÊM', 'Ông Ích Khiêm', undefined],
  ['Ông Văn Huyên', 'Ông Văn Huyên', undefined],
  ['Bà Huyện Thanh Quan', 'Bà Huyện Thanh Quan', undefined],
  ['Ông Ông Văn Huyên', 'Ông Văn Huyên', 'male'],
  ['Cụ Bành Thị Lựu', 'Bành Thị Lựu', undefined],
  ['Bà Đinh Thị Út', 'Đinh Thị Út', 'female'],
  ['ông lê văn tám', 'Lê Văn Tám', 'male'],
  ['Đ/c Y Wang Niê', 'Y Wang Niê', undefined],
  ['Ðồng chí Ðỗ Văn Ðức', 'Đỗ Văn Đức', undefined],
])('the name %s', async (typed, fullName, sex) => {
  const { people } = await csv(`Họ và tên;Năm sinh\n${typed};1950\n`);
  expect(people).toMatchObject([{ fullName }]);
  expect(people[0]?.sex).toBe(sex);
});

test.each([
  ['đã mất 2025', true],
  ['Mất ngày 12/3/2024', true],
  ['mất', true],
  ['Từ trần tháng 5', true],
  ['chuyển đi Vinh', true],
  ['ốm nặng; đã qua đời', true],
  ['2024: chuyển sinh hoạt vào Đồng Nai', true],
  ['xin ra khỏi hội', true],
  ['da mat 2025', true],
  ['mất sức 61%', false],
  ['mất 1 chân', false],
  ['chồng mất 2020', false],
  ['bố mẹ đã mất', false],
  ['chuyển sinh hoạt từ Nam Giang về', false],
  ['chuyển sinh hoạt từ năm 2024', true],
  ['chuyển đi từ đầu năm 2025', true],
  ['mất thẻ hội viên', false],
  ['đã chuyển sang hưởng lương hưu', false],
  ['chưa chuyển đi', false],
])('a remark "%s": gone %s', async (remark, isGone) => {
  const { people, reading } = await csv(`Họ và tên;Năm sinh;Ghi chú\nLê Văn Ba;1951;"${remark}"\nLê Văn Tư;1952;\n`);
  expect(people).toHaveLength(isGone ? 1 : 2);
  expect(reading.faults.map(({ at, reason, leavesOut }) => [at, reason, leavesOut])).toEqual(
    isGone ? [['C2', 'gone', true]] : [],
  );
});

test('a heading, a title or the name of a sheet that says it holds for all rows below', async () => {
  const rows =
    'STT;Họ và tên;Năm sinh\n1;Lê Văn Ba;1951\n;Hội viên đã mất;\n2;Lê Văn Tư;1952\n;II. Hội viên mới kết nạp;\n3;Lê Văn Năm;1953\n';
  const { people, reading } = await csv(rows);
  expect(people.map(({ fullName }) => fullName)).toEqual(['Lê Văn Ba', 'Lê Văn Năm']);
  expect(reading.faults).toMatchObject([{ at: 'B4', reason: 'gone', text: 'Lê Văn Tư' }]);
  const titled = await csv('DANH SÁCH HỘI VIÊN TỪ TRẦN NĂM 2025;;\n;;\nSTT;Họ và tên;Năm sinh\n1;Lê Văn Ba;1951\n');
  expect(titled.reading.faults).toMatchObject([{ at: 'B4', reason: 'gone' }]);
});

test('after a total a list may go on; who only signs is nobody; a name like a total is a person', async () => {
  const { people } = await csv(
    'Họ và tên;Năm sinh\nTong Van Nam;1950\nLê Văn Ba;1951\nCộng: 2;\nLê Văn Tư;1952\nTổng cộng;3\nNgười lập;\nTrần Văn Ký;\n',
  );
  expect(people.map(({ fullName }) => fullName)).toEqual(['Tong Van Nam', 'Lê Văn Ba', 'Lê Văn Tư']);
});

const book = (sheet: string, more: Record<string, string> = {}) => ({
  'xl/workbook.xml': strToU8(
    more.workbook ?? '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></R>'),
  'xl/styles.xml': strToU8(
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd\\/mm\\/yyyy"/><numFmt numFmtId="171" formatCode="0&quot; năm&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs></styleSheet>',
  ),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
});
const text = (said: string) => `<c t="inlineStr"><is><t>${said}</t></is></c>`;
const head = `<row>${text('Họ và tên')}${text('Ngày sinh')}${text('SĐT')}</row>`;
const workbook = (rows: string, more?: Record<string, string>) =>
  readList(
    'a.xlsx',
    zipSync(book(more?.sheet ?? `<worksheet><sheetData>${head}${rows}</sheetData></worksheet>`, more)),
  );

describe('workbooks', () => {
  test.each<[string, string, object]>([
    ['days by a format of its own', '<c s="1"><v>22055</v></c>', { birthDate: '1960-05-19' }],
    ['days with a time', '<c s="2"><v>22055.75</v></c>', { birthDate: '1960-05-19' }],
    ['a number in another format', '<c s="3"><v>1960</v></c>', { birthYear: 1960 }],
    ['a day as ISO', '<c t="d"><v>1960-05-19</v></c>', { birthDate: '1960-05-19' }],
    ['a formula with its text', '<c t="str"><f>A1</f><v>19/05/1960</v></c>', { birthDate: '1960-05-19' }],
    ['a formula without', '<c t="str"><f>A1</f><v></v></c>', { faults: [] }],
    [
      'CDATA, entities, comments',
      '<c t="str"><!-- > --><v><![CDATA[19/05]]>&#x2F;1960</v></c>',
      { birthDate: '1960-05-19' },
    ],
    ['a formula that was never computed', '<c><f>YEAR(A1)</f></c>', { faults: ['B2 error-value'] }],
    ['an error', '<c t="e"><f>B9</f><v>#REF!</v></c>', { faults: ['B2 error-value'] }],
    [
      'rich text',
      '<c t="inlineStr"><is><r><t>19/05</t></r><r><t>/1960</t></r><rPh><t>x</t></rPh></is></c>',
      { birthDate: '1960-05-19' },
    ],
  ])('%s', async (_, cell, { faults = [], ...expected }: { faults?: string[] }) => {
    const { people, reading } = await workbook(`<row>${text('Lê Văn Ba')}${cell}</row>`);
    expect(people).toMatchObject([{ fullName: 'Lê Văn Ba', ...expected }]);
    expect(reading.faults.map(({ at, reason }) => `${at} ${reason}`)).toEqual(faults);
  });

  test('from 1904, with names of another space', async () => {
    const sheet = `<x:worksheet xmlns:x='u'><x:sheetData>${head.replace(/<(\/?)/gu, '<$1x:')}<x:row r='4'><x:c r='B4' s='2'><x:v>16800</x:v></x:c><x:c r='A4' t='inlineStr'><x:is><x:t>Lê Văn Ba</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const { people } = await workbook('', {
      sheet,
      workbook: '<workbook><workbookPr date1904="on"/><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    });
    expect(people).toMatchObject([{ fullName: 'Lê Văn Ba', birthDate: '1949-12-30' }]);
  });

  test('far out only formats, spaces and formulas that give nothing: no rows, no columns', async () => {
    const far = `<row r="900000"><c r="A900000" s="1"/></row><row r="900001"><c r="XFD900001" t="str"><v> </v></c></row><row r="900002" hidden="1"><c r="ZZ900002" t="str"><f>A1</f><v/></c></row>`;
    const { people, reading } = await workbook(`<row r="2">${text('Lê Văn Ba')}<c><v>1950</v></c></row>${far}`);
    expect(people).toHaveLength(1);
    expect(reading).toMatchObject({ faults: [], hiddenRows: { count: 0 } });
  });

  test('rows that a filter or a folded group hides are left out and told, hidden columns are read and told', async () => {
    const person = (name: string, more = '') =>
      `<row ${more}>${text(name)}<c><v>1950</v></c><c><v>912000501</v></c></row>`;
    const rows = [
      person('Lê Văn Ba'),
      person('Lê Văn Tư', 'hidden="true"'),
      person('Lê Văn Năm'),
      person('Lê Văn Sáu', 'outlineLevel="1" hidden="1"'),
      person('Lê Văn Bảy', 'ht="0"'),
    ];
    const { people, reading } = await workbook('', {
      sheet: `<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>${head}${rows.join('')}</sheetData></worksheet>`,
    });
    expect(people).toMatchObject([{ fullName: 'Lê Văn Ba', phone: '0912000501' }, { fullName: 'Lê Văn Năm' }]);
    expect(reading.hiddenRows).toEqual({ count: 3, ranges: ['3', '5–6'] });
    expect(reading.hiddenColumns).toEqual(['C (SĐT)']);
  });

  test('a cell longer than is kept is told by its address, and no rule sees more of it', async () => {
    const long = 'a'.repeat(30_000);
    const { people, reading } = await workbook(
      `<row>${text('Lê Văn Ba')}${text(`19/5/1960 ${long}`)}${text(`0912000501 ${long}`)}</row>`,
    );
    expect(people).toHaveLength(1);
    expect(reading.faults.map(({ at }) => at)).toContain('B2');
  });
});
