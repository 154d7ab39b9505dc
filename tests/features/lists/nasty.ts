/** The worst list of members that we could think of: every fault has happened in some chapter. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

const s = (value: string, more: object = {}) => ({ value, type: String, ...more });
const n = (value: number) => ({ value, type: Number });
const d = (year: number, month: number, day: number) => ({
  value: new Date(Date.UTC(year, month - 1, day)),
  type: Date,
  format: 'dd/mm/yyyy',
});

/** Of an association "Hội CCB xã Kim Liên" with the chapters Liên Sơn, Liên Mậu 1, Liên Mậu 2; Nam Giang is another's. */
export const nastySheets: { sheet: string; data: SheetData }[] = [
  {
    sheet: 'Danh sách',
    data: [
      [
        s('HỘI CỰU CHIẾN BINH XÃ KIM LIÊN', { columnSpan: 4 }),
        null,
        null,
        null,
        s('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { columnSpan: 5 }),
      ],
      [s('DANH SÁCH HỘI VIÊN NĂM 2026', { columnSpan: 9 })],
      [],
      [
        s('STT', { rowSpan: 2 }),
        s('Họ và tên', { rowSpan: 2 }),
        s('Năm sinh', { columnSpan: 2 }),
        null,
        s('Số ĐT', { rowSpan: 2 }),
        s('Xóm', { rowSpan: 2 }),
        s('Ngày vào hội', { rowSpan: 2 }),
        s('Cấp bậc', { rowSpan: 2 }),
        s('Ghi chú', { rowSpan: 2 }),
        s('Số CCCD', { rowSpan: 2 }),
        s('Size áo', { rowSpan: 2 }),
      ],
      [null, null, s('Nam'), s('Nữ'), null, null, null, null, null, null, null],
      [n(1), n(2), n(3), n(4), n(5), n(6), n(7), n(8), n(9)],
      // Row 7.
      [null, s('I. CHI HỘI LIÊN SƠN (8 hội viên)', { columnSpan: 5 })],
      [
        n(1),
        s('NGUYỄN VĂN AN'),
        s('12/5/1958'),
        null,
        n(912345678),
        s('Liên Sơn'),
        s('5/2010'),
        s('Thượng uý'),
        null,
        s('040058001234'),
        s('L'),
      ],
      [
        n(2),
        s('Trần Thị Bình'.normalize('NFD')),
        null,
        n(1960),
        s('0987.654.321 / 0387 654 321'),
        s('nt'),
        n(2012),
        null,
        null,
      ],
      [n(3), s('  Ông  Lê Văn   Cường '), s('12-05-58'), null, s('+84 912 345 670'), s('-nt-'), d(2015, 3, 3)],
      [n(4), s('Phạm Văn Dũng (mất 2024)'), n(1950)],
      [n(5), s('Hoàng Văn Em'), s('31/2/1955'), null, s('091234567')],
      [n(6), s('Vũ Thị Giang'), null, s('5/13/1957'), s('01681234567')],
      [n(7), s('Đỗ Văn'.concat(' 3')), n(1953)],
      [n(8), s('Bình')],
      [n(9), null, n(1949), null, s('0912000111')],
      [n(10), s('=HYPERLINK("http://x")'), n(1949)],
      [n(11), s('#REF!'), n(1949)],
      // Row 19.
      [null, s('II. Chi hội Liên Mậu 1')],
      [n(1), s('Ngô Văn Hải'), n(1850), null, s('9.12E+08')],
      [n(2), s('Bùi Văn Ích'), n(2020), null, s('gọi nhà bên')],
      [n(3), s('Đặng Văn Khoa'), s('tuổi Mùi'), null, s('0912345671 (con trai)')],
      [n(4), s('Lý Thị Lan'), s('x'), s('x'), s('0911222333')],
      [n(5), s('Mai Văn Minh'), n(21317), null, s('0911222333'), null, s('1/1/2031')],
      [n(6), s('Ngô Văn Hải'), n(1951)],
      [n(7), s('NGÔ VĂN HẢI'), n(1951)],
      [n(8), s('Phan Văn Nam'), s('#N/A'), null, s('#VALUE!'), s('Liên Mậu 2')],
      [n(9), s('Quách Văn Oanh'), n(1952), null, null, s('Nam Giang')],
      [n(10), s('Tạ Văn Phú'), n(1952), null, null, s('Liên Mậu')],
      [null, s('Tổng cộng: 20 hội viên')],
      [null, null, null, null, s('Kim Liên, ngày 5 tháng 7 năm 2026')],
      [null, s('NGƯỜI LẬP')],
      [null, s('Trần Văn Ký')],
      // Row 34: the same list again, another way.
      [s('TT'), s('Họ đệm'), s('Tên'), s('Giới tính'), s('Ngày'.concat(' sinh')), s('Chi hội'), s('Điện thoại')],
      [n(1), s('Nguyễn Thị'), s('Quý'), s('Nữ'), d(1961, 7, 20), s('Liên Mậu 2'), n(987000111)],
      [n(2), s('Trương Văn'), s('Rộng'), s('N'), s("'1/2/1960"), s('Chi hội Xuân Lâm')],
      [n(3), s('Cao Văn'), s('Sửu'), s('nam'), s('00/00/1954'), s('LIEN MAU 2')],
      [null, null, null, null, null, null, s('(xem trang sau)')],
    ],
  },
  {
    sheet: 'Liên Mậu 2',
    data: [
      [s('Họ tên hội viên'), s('Ngày tháng năm sinh'), null, null, s('Nam/Nữ'), s('Điện thoại liên hệ')],
      [null, s('Ngày'), s('Tháng'), s('Năm')],
      [s('Hồ Văn Tám'), n(3), n(2), n(1956), s('Nam'), s('0356000111')],
      [s('Hồ Thị Út'), n(31), n(4), n(1959), s('gái?'), s('k')],
      [s('Nguyễn Văn Ưng'.repeat(6)), null, null, n(1957)],
    ],
  },
];

export const nastyFile = async (): Promise<Uint8Array> => new Uint8Array(await writeXlsxFile(nastySheets).toBuffer());
