/** Announcements that went out before the visitor came, in the words of the reports. Oldest first. */
export interface DemoAnnouncement {
  kind: 'notice' | 'legal' | 'alert';
  /** External id of the officer who sent it. */
  by: string;
  unit: string;
  text: string;
  source: string | null;
  daysAgo: number;
  /** Share of all in the audience who said that it was read; officers first. */
  read: number;
}

export const announcements: readonly DemoAnnouncement[] = [
  {
    kind: 'notice',
    by: 'ong-thanh',
    unit: 'Hội Cựu Công an nhân dân TP Cần Thơ',
    text: `Kính gửi các Chi hội phường, xã.

Các Chi hội chú ý mở rộng diện kết nạp hội viên là các cựu công an xã, các đồng chí chiến sĩ tham gia nghĩa vụ đã xuất ngũ, không để sót lọt đối tượng theo quy định mà chưa được kết nạp vào Hội.

Đồng chí nào biết người đủ điều kiện mà chưa vào Hội, xin báo cho Chi hội trưởng để đến nhà hướng dẫn làm hồ sơ.`,
    source: null,
    daysAgo: 12,
    read: 0.46,
  },
  {
    kind: 'notice',
    by: 'ba-lien',
    unit: 'Hội Liên hiệp Phụ nữ xã Kim Liên',
    text: `Kính gửi chị em hội viên 12 chi hội.

Hội tiếp tục mô hình "Giúp nhau mua thẻ BHYT" và vận động tham gia BHXH tự nguyện. Chị em nào thẻ sắp hết hạn hoặc chưa có thẻ, xin báo cho chi hội trưởng trước ngày 30.

Gia đình hội viên gặp rủi ro, hoạn nạn, xin nhắn "xin hỗ trợ" để Hội biết mà đến thăm.`,
    source: null,
    daysAgo: 9,
    read: 0.88,
  },
  {
    kind: 'legal',
    by: 'ong-phuc',
    unit: 'Hội Cựu chiến binh xã Kim Liên',
    text: `Cán bộ, hội viên không tham gia buôn bán, tàng trữ và sử dụng các loại hàng cấm, hàng giả, hàng kém chất lượng trước, trong và sau Tết cổ truyền.

Bác nào thấy nơi bán hàng như vậy, xin báo cho chi hội trưởng hoặc công an xã.`,
    source:
      'Nghị định 98/2020/NĐ-CP (được sửa đổi bởi Nghị định 17/2022/NĐ-CP và Nghị định 24/2025/NĐ-CP) về xử phạt vi phạm hành chính trong hoạt động thương mại, sản xuất, buôn bán hàng giả, hàng cấm và bảo vệ quyền lợi người tiêu dùng',
    daysAgo: 5,
    read: 0.97,
  },
  {
    kind: 'alert',
    by: 'anh-khang',
    unit: 'Công an phường Hưng Phú',
    text: `Cảnh báo thủ đoạn tội phạm: có người gọi điện tự xưng là công an, yêu cầu cài ứng dụng hoặc chuyển tiền để "xác minh".

Công an không làm việc qua điện thoại, không yêu cầu chuyển tiền. Bà con không làm theo, không đọc mã OTP cho ai, và báo cho cảnh sát khu vực.`,
    source: null,
    daysAgo: 2,
    read: 0,
  },
];

/** As in locales/vi/announcements.ftl: the heading of each kind, the line of the source, and the button under it. */
export const heading = { notice: 'THÔNG BÁO', legal: 'PHỔ BIẾN PHÁP LUẬT', alert: 'TIN KHẨN' } as const;
export const sourceLine = (source: string) => `Nguồn: ${source}`;
export const readLabel = 'Đã đọc';
export const readWords = ['đã đọc', 'rõ', 'đã rõ', 'đã nhận', 'đã xem', 'đã nhận được'];
