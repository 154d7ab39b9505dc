/** A report as the writer of papers gets it, with everything that a paper may have. */
import { paperSettingsSchema } from '../../src/directory/settings/unit-settings.ts';
import { headOf } from '../../src/documents/letterhead.ts';
import { loadI18n } from '../../src/i18n/i18n.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { OfficialDocument } from '../../src/runtime/documents/document.ts';
import type { ProfileName } from '../../src/runtime/documents/profile.ts';

const speak = createTranslator(loadI18n('locales'), 'vi');
const text =
  'Trong 6 tháng đầu năm 2024, Hội đã quán triệt đầy đủ và thực hiện tốt mọi chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước, kế hoạch nhiệm vụ phát triển kinh tế, văn hóa xã hội, quốc phòng an ninh của địa phương.';
const table = {
  type: 'table' as const,
  columns: [
    { title: 'STT', width: 12, align: 'center' as const },
    { title: 'Nội dung', width: 78 },
    { title: 'ĐVT', width: 25, align: 'center' as const },
    { title: 'Kỳ này', width: 50, align: 'right' as const },
  ],
  rows: Array.from({ length: 45 }, (_, at) => ({ cells: [String(at + 1), 'Hội viên kết nạp mới', 'người', '20'] })),
};

export function paperSample(
  name: string,
  superior: string,
  isOpen = false,
  form: ProfileName = 'decree30',
): OfficialDocument {
  const day = isOpen ? null : { year: 2024, month: 7, day: 8 };
  const paper = { number: isOpen ? null : 5, kind: 'BC', day };
  return {
    head: headOf({ name }, paperSettingsSchema.parse({ superior, form }), [], speak, paper),
    kind: 'BÁO CÁO',
    subject: ['Sơ kết công tác Hội 6 tháng đầu năm 2024', 'và phương hướng nhiệm vụ 6 tháng cuối năm 2024'],
    blocks: [
      { type: 'paragraph', text },
      { type: 'part', label: 'Phần I', title: 'KẾT QUẢ <6 THÁNG> & "KHÁC"' },
      { type: 'heading', level: 1, text: 'CHÍNH TRỊ TƯ TƯỞNG' },
      { type: 'paragraph', text },
      { type: 'heading', level: 1, text: 'XÂY DỰNG NÔNG THÔN MỚI' },
      { type: 'heading', level: 2, text: 'Công trình' },
      { type: 'dashes', items: [text, text] },
      ...Array.from({ length: 6 }, () => ({ type: 'paragraph' as const, text })),
      { type: 'part', label: 'Phần II', title: 'HẠN CHẾ, NGUYÊN NHÂN' },
      { type: 'heading', level: 1, text: 'HẠN CHẾ' },
      { type: 'paragraph', text },
    ],
    signatures: [{ authority: 'TM. BAN CHẤP HÀNH', post: 'CHỦ TỊCH', name: isOpen ? '' : 'Trần Hữu Phúc' }],
    receivers: { label: 'Nơi nhận:', names: ['Đảng ủy xã', 'Lưu: VT'] },
    appendices: [
      { label: 'Phụ lục I', title: 'SỐ LIỆU', reference: '(Kèm theo Báo cáo số 05/BC-CCB)', blocks: [table] },
      { label: 'Phụ lục II', title: 'DANH SÁCH', reference: '(Kèm theo)', lying: true, blocks: [table] },
    ],
    made: { by: 'Chi Hội', at: new Date('2024-07-08T02:00:00Z') },
  };
}
