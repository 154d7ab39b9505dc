/** Whom a visitor of the playground tries first. */
export interface MainPerson {
  /** Their id on the playground. */
  externalId: string;
  name: string;
  sex: 'man' | 'woman';
  born: number;
  category?: string;
  /** Name of the chapter of which they are a member; none: on no roster. */
  memberOf?: string;
  /** Name of the unit for which they hold the role; `root` is the unit above all. */
  role?: { name: 'officer' | 'administrator'; unit: string };
  /** External ids of the groups they are in. A member who is not named in one gets announcements privately. */
  groups?: string[];
  /** As the page shows it. */
  title: string;
  hint: string;
  /** In place of those of the role. */
  suggestions?: string[];
}

/** The telephones that a first visitor sees side by side: who sends, who receives, and a group. */
export const firstPhones = ['ong-minh', 'cu-hoe', 'chi-nga@group:hung-phu'];

export const mainCast: readonly MainPerson[] = [
  {
    externalId: 'ong-minh',
    name: 'Phạm Quang Minh',
    sex: 'man',
    born: 1958,
    category: 'cựu chiến binh',
    memberOf: 'Chi hội CCB Liên Sơn',
    role: { name: 'officer', unit: 'Chi hội CCB Liên Sơn' },
    groups: ['group:ccb-lien-son'],
    title: 'Chi hội trưởng',
    hint: 'Mời họp chi hội, xem ai đến, nhận yêu cầu hỗ trợ',
  },
  {
    externalId: 'cu-hoe',
    name: 'Nguyễn Đình Hòe',
    sex: 'man',
    born: 1948,
    category: 'cựu chiến binh',
    memberOf: 'Chi hội CCB Liên Sơn',
    title: 'Hội viên',
    hint: '78 tuổi, điện thoại cũ, không vào nhóm: nhận giấy mời, trả lời bằng một số',
  },
  {
    externalId: 'ong-tam',
    name: 'Hồ Sỹ Tâm',
    sex: 'man',
    born: 1960,
    category: 'cựu chiến binh',
    memberOf: 'Chi hội CCB Liên Sơn',
    groups: ['group:ccb-lien-son'],
    title: 'Hội viên',
    hint: 'Gõ chữ không dấu',
    suggestions: ['lich hop', 'tin moi', 'toi vang, bi om', 'xin ho tro', 'tro giup'],
  },
  {
    externalId: 'ong-phuc',
    name: 'Trần Hữu Phúc',
    sex: 'man',
    born: 1955,
    category: 'cựu chiến binh',
    memberOf: 'Chi hội CCB Sen 1',
    role: { name: 'officer', unit: 'Hội Cựu chiến binh xã Kim Liên' },
    title: 'Chủ tịch Hội',
    hint: 'Phổ biến pháp luật đến 12 chi hội, xem tiến độ',
  },
  {
    externalId: 'ba-lien',
    name: 'Nguyễn Thị Liên',
    sex: 'woman',
    born: 1970,
    category: 'hội viên phụ nữ',
    memberOf: 'Chi hội Phụ nữ Liên Mậu 3',
    role: { name: 'officer', unit: 'Hội Liên hiệp Phụ nữ xã Kim Liên' },
    title: 'Chủ tịch Hội',
    hint: 'Thông báo đến chị em 12 chi hội, mở hộp thư',
  },
  {
    externalId: 'chi-hoa',
    name: 'Trần Thị Hoa',
    sex: 'woman',
    born: 1986,
    category: 'hội viên phụ nữ',
    memberOf: 'Chi hội Phụ nữ Vân Hội',
    title: 'Hội viên',
    hint: 'Một mình nuôi hai con, đã gửi một yêu cầu hỗ trợ',
    suggestions: ['yêu cầu của tôi', 'xin hỗ trợ', 'tin mới', 'lịch họp', 'trợ giúp'],
  },
  {
    externalId: 'ba-thom',
    name: 'Hoàng Thị Thơm',
    sex: 'woman',
    born: 1966,
    category: 'hội viên phụ nữ',
    memberOf: 'Chi hội Phụ nữ Vân Hội',
    role: { name: 'officer', unit: 'Chi hội Phụ nữ Vân Hội' },
    title: 'Chi hội trưởng',
    hint: 'Có một yêu cầu hỗ trợ đang chờ trong hộp thư',
  },
  {
    externalId: 'anh-khang',
    name: 'Lâm Tấn Khang',
    sex: 'man',
    born: 1988,
    role: { name: 'officer', unit: 'Công an phường Hưng Phú' },
    groups: ['group:hung-phu'],
    title: 'Cảnh sát khu vực',
    hint: 'Cảnh báo thủ đoạn lừa đảo đến nhóm cư dân',
    suggestions: ['khẩn', 'phổ biến pháp luật', 'thông báo', 'hộp thư', 'trợ giúp'],
  },
  {
    externalId: 'chi-nga',
    name: 'Võ Thanh Nga',
    sex: 'woman',
    born: 1984,
    groups: ['group:hung-phu'],
    title: 'Cư dân',
    hint: 'Hỏi trong nhóm của khu vực',
  },
  {
    externalId: 'chu-bay',
    name: 'Huỳnh Văn Bảy',
    sex: 'man',
    born: 1967,
    groups: ['group:hung-phu'],
    title: 'Cư dân',
    hint: 'Hỏi trong nhóm, nhắn riêng khi cần',
  },
  {
    externalId: 'ong-thanh',
    name: 'Trương Chí Thành',
    sex: 'man',
    born: 1957,
    category: 'hưu trí',
    memberOf: 'Chi hội Cựu CAND phường Ninh Kiều',
    role: { name: 'officer', unit: 'Hội Cựu Công an nhân dân TP Cần Thơ' },
    title: 'Chủ tịch Hội',
    hint: '930 hội viên, gần một phần ba chưa nhắn tin được: xem cần đến nhà ai',
  },
  {
    externalId: 'ong-nam',
    name: 'Đặng Văn Năm',
    sex: 'man',
    born: 1961,
    category: 'cựu công an xã',
    memberOf: 'Chi hội Cựu CAND phường Hưng Phú',
    title: 'Hội viên',
    hint: 'Cựu công an xã, xem tin và xin hỗ trợ',
  },
  {
    externalId: 'ong-hai',
    name: 'Huỳnh Thanh Hải',
    sex: 'man',
    born: 1956,
    category: 'cựu chiến binh',
    memberOf: 'Chi hội CCB khu phố 2',
    role: { name: 'officer', unit: 'Hội Cựu chiến binh Phường 7' },
    title: 'Chủ tịch Hội',
    hint: 'Có một cuộc họp sắp tới: xem ai đến, dời hoặc huỷ họp',
  },
  {
    externalId: 'ong-ton',
    name: 'Nông Văn Tôn',
    sex: 'man',
    born: 1949,
    category: 'cựu chiến binh',
    memberOf: 'Chi hội Trường Sơn phường Đức Xuân',
    role: { name: 'officer', unit: 'Hội Truyền thống Trường Sơn – Đường Hồ Chí Minh TP Bắc Kạn' },
    title: 'Chủ tịch Hội',
    hint: '43 hội viên; đã khép một yêu cầu thăm hỏi khi ốm đau',
  },
  {
    externalId: 'chi-ha',
    name: 'Đỗ Thu Hà',
    sex: 'woman',
    born: 1990,
    role: { name: 'administrator', unit: 'root' },
    title: 'Quản trị',
    hint: 'Thêm đơn vị, giao vai trò, mời người',
  },
];
