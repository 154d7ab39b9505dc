// How people say in a chat what offices write otherwise: general Vietnamese, North and South. The sets that we measure with were
// known to the writer, so what counts is the half that is held back (docs/search.md).

/** Short forms met in questions, beyond those that mean one thing everywhere (abbreviations.ts). Keys are folded. */
export const QUESTION_ABBREVIATIONS: Readonly<Record<string, string>> = {
  gi: 'gì',
  e: 'em',
  t: 'tôi',
  m: 'mình',
  a: 'anh',
  c: 'chị',
  hong: 'không',
  bh: 'bao giờ',
  gt: 'giấy tờ',
  hs: 'hồ sơ',
  tt: 'thủ tục',
  ttr: 'tạm trú',
  cty: 'công ty',
  ca: 'công an',
  csgt: 'cảnh sát giao thông',
  csdl: 'cơ sở dữ liệu',
  dvc: 'dịch vụ công',
  antt: 'an ninh trật tự',
  anqg: 'an ninh quốc gia',
  kd: 'kinh doanh',
  nvqs: 'nghĩa vụ quân sự',
  bhtn: 'bảo hiểm thất nghiệp',
  gpkd: 'giấy phép kinh doanh',
  gpxd: 'giấy phép xây dựng',
  dkkd: 'đăng ký kinh doanh',
  sdd: 'sử dụng đất',
  qsdd: 'quyền sử dụng đất',
  gcn: 'giấy chứng nhận',
  gks: 'giấy khai sinh',
  ttv: 'tạm vắng',
  vnid: 'vneid',
  tthc: 'thủ tục hành chính',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  mn: 'mầm non',
  nct: 'người cao tuổi',
  nkt: 'người khuyết tật',
  ncc: 'người có công',
  tq: 'trung quốc',
  nn: 'nước ngoài',
  vn: 'việt nam',
  atgt: 'an toàn giao thông',
  stk: 'số tài khoản',
  ck: 'chuyển khoản',
  lltp: 'lý lịch tư pháp',
  hc: 'hộ chiếu',
};

/** Address, courtesy and hesitation: they say nothing about the matter. Taken out as whole phrases, longest first. */
export const COURTESIES = `
cho em hỏi chút
cho mình hỏi chút
cho em hỏi
cho mình hỏi
cho tôi hỏi
cho con hỏi
cho cháu hỏi
cho hỏi
cho tui hỏi
em muốn hỏi
tôi muốn hỏi
mình muốn hỏi
em xin hỏi
tôi xin hỏi
xin hỏi
xin được hỏi
làm ơn
giúp em
giúp mình
giúp tôi
chỉ em
chỉ giúp em
bạn ơi
ad ơi
ad
admin
chào
xin chào
kính chào
alo
anh ơi
chị ơi
các bác ơi
mọi người ơi
em ơi
bác ơi
chú ơi
cô ơi
dạ thưa
kính gửi cán bộ
kính gửi
kính thưa
thưa cán bộ
cảm ơn
xin cảm ơn
với ạ
vậy ạ
thế ạ
vậy cô
vậy bạn
hả bạn
hả
nhỉ
nhé
nha
nghen
vậy
ạ
dạ
ơi
luôn
thì
là
mà
và
ra
được không
có được không
không
`
  .trim()
  .split('\n');
