// How people write and say words otherwise than a dictionary: chats, dialects, slips. One table for all readers.

/** Lines "as typed = as meant". Of unmarked ones only those that mean one thing whatever stands around them. */
const TABLE = `
k ko khong kh khg kg hok hôk hôg hông hổng kô kơ kông khog khôg khum khom hem nỏ hơm hõng = không
hổg hỗng = không
chẵng = chẳng
dc đc đuoc đượt đựt đượk đươc đuợc đựơc đặng = được
vs zới dới = với
ntn = như thế nào
bn bnhieu bnhiu = bao nhiêu
nhiu = nhiêu
lm mần = làm
r rùi roài dồi gòi rầu ròi òi = rồi
z zậy dzậy zị = vậy
zô dô dzô = vô
dìa zìa dià zề dề = về
j = gì
wa wá qá = quá
bịnh = bệnh
tui choa mềnh mik mìh tớ = tôi
oki okie okê oke okay uki ôkê okela okla okeee ôkey okey okii okê okelah = ok
uh ừa uhm uk ừm ừa ùa uhmm um ờm ukm uhh ừh uhuh = ừ
vg vâg vầng vưng vânggg = vâng
yes yep = có
mô = đâu
rứa = thế
nớ = đó
chừ = giờ
hổm = hôm
mệ = bà
biểu = bảo
lẹ = nhanh
chớ chơ = chứ
nác = nước
chưn = chân
giựt = giật
ngừi ng = người
thiệt = thật
vk vợk = vợ
cx cũg = cũng
trc = trước
nma nhg nhma = nhưng
ns = nói
pải = phải
pận = bận
pác = bác
bít bik bjt = biết
thui thoy = thôi
nhá nha nghen nhen = nhé
hỉ hí = nhé
mn = mọi người
hnay = hôm nay
hqua = hôm qua
sdt = số điện thoại
đt = điện thoại
dk dky dki = đăng ký
cccd = căn cước công dân
cmnd = chứng minh nhân dân
bhyt = bảo hiểm y tế
bhxh = bảo hiểm xã hội
hkd = hộ kinh doanh
gplx = giấy phép lái xe
pccc = phòng cháy chữa cháy
cskv = cảnh sát khu vực
ubnd = ủy ban nhân dân
nvh = nhà văn hóa
ccb = cựu chiến binh
lhpn = liên hiệp phụ nữ
hv = hội viên
bch = ban chấp hành
btv = ban thường vụ
vpgt = vi phạm giao thông
xlvp = xử lý vi phạm
`;

/** Only where something else bears it out: the word that follows, folded. */
export const BEFORE: Readonly<Record<string, { meant: string; next: ReadonlySet<string> }>> = {
  hong: {
    meant: 'không',
    next: new Set(
      'di den toi co ra duoc dc biet dam qua len ve du tham the chac muon bi phai dau ban can ai nghe sang xuong ghe sap thu gop vo hop bo vang'.split(
        ' ',
      ),
    ),
  },
  no: {
    meant: 'không',
    next: new Set(
      'di den toi co ra qua duoc dc biet dam len ve du the chac muon sang xuong ghe sap thu gop vo hop tham'.split(' '),
    ),
  },
  tau: { meant: 'tôi', next: new Set('di den toi co ra khong ban se voi cung xin bao o'.split(' ')) },
  ck: { meant: 'chồng', next: new Set('e em toi tui minh m'.split(' ')) },
};

/** After these (folded) the word is another: "giật túi", "quy mô", "đầu hẻm". */
export const NOT_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  tau: new Set(['ma']),
  tui: new Set('giat chay moc xach cai chiec rach day'.split(' ')),
  mô: new Set(['quy']),
  hem: new Set('trong dau ngo cuoi ngoai'.split(' ')),
  hông: new Set('ben bên'.split(' ')),
};

/** Before these (folded) the word is another: "mô hình", "hem 45", "dc Loan". */
export const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  mô: /^(?:hình|phỏng|tơ|đất)$/iu,
  hem: /^\d/u,
  dc: /^(?:\p{Lu}\p{Ll}+|\d+)$/u,
};

/** Words typed otherwise, by their exact lower form (NFC), with the words that are meant. */
export const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [typed = '', meant = ''] = line.split(' = ');
      return typed.split(' ').map((word) => [word.normalize('NFC'), meant.split(' ')] as const);
    }),
);
