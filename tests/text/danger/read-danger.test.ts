import { describe, expect, test } from 'vitest';
import { readDanger } from '../../../src/text/danger/read-danger.ts';

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

const dangers = `
cháy nhà bà Hảo đầu xóm rồi
có khói đen cuồn cuộn trên nóc chợ
bếp nhà tôi đang bốc cháy
xưởng may cháy to lắm các anh ơi
lửa lan sang nhà bên rồi
xe máy bốc cháy giữa hầm chung cư
kho rơm nhà anh Đình cháy rồi bà con ơi
rừng keo đang cháy, gió to
ổ điện nhà em bốc khói
cứu với, quán ăn cháy
bình gas nhà cô Sáu xì mạnh quá
cả hành lang sặc mùi gas nồng nặc
đường ống rò khí, mọi người choáng hết
đốt than trong phòng kín, hai ông bà gọi không tỉnh
dây điện đứt vắt ngang đường làng
thằng bé bị điện giật nằm bất tỉnh
cột điện đổ trước cổng trường
mẹ tôi tự nhiên méo miệng, nói ngọng
ông nội ngã ở sân gọi không thưa
ba em đau thắt ngực, vã mồ hôi
bà tôi bất tỉnh rồi
con em co giật, sùi bọt mép
cháu bé hóc xương tím tái
vợ em vỡ ối mà chưa có xe
anh ấy ngừng thở rồi
chị dâu ra máu nhiều lắm, sắp sinh
bố tôi lên cơn đau tim
rắn cắn ông Lộc ngoài đồng
bà cụ xỉu giữa chợ rồi
ông nhà tôi khó thở quá
chồng tôi nôn ra máu
con tôi uống nhầm dầu hỏa
cháu tôi nuốt phải cục pin
cả nhà bị ngộ độc nấm
nó uống thuốc trừ sâu rồi
em không muốn sống nữa
tôi chán sống lắm rồi, thuốc để sẵn trước mặt
có người đứng trên thành cầu đòi nhảy
con gái tôi rạch tay
nó để lại thư tuyệt mệnh rồi bỏ đi
anh ấy leo lên lan can tầng mười
cô ấy định tự tử
hàng xóm treo cổ
có đứa trẻ rơi xuống ao
hai em học sinh đuối nước ở bến đò
thuyền bị lật giữa sông
cháu bé trượt chân xuống giếng
lũ cuốn mất một người ở ngầm tràn
người ta bị nước cuốn trôi rồi
nước ngập tới mái nhà, mẹ con kẹt trên nóc
nước lên tới giường rồi, nhà có bà cụ liệt
vỡ đê rồi, nước tràn vào làng
lũ quét về bản
nước dâng tới cửa sổ, cho xuồng vào với
sạt lở núi vùi một nhà
nhà anh Tài sập rồi còn người bên trong
đất đồi đang trôi xuống nhà dân
giàn giáo sập, hai thợ kẹt ở dưới
tường đổ đè người
có trộm đang trong nhà tôi
thằng lạ mặt đang phá cửa nhà bên
trộm vào nhà bà Sử
nó cầm dao đòi chém vợ
chồng em đang đánh em
có cướp ở tiệm vàng
hai nhóm chém nhau ở ngã ba
em bị giật túi ở đầu cầu
chúng nó bắt cóc con bé rồi
em trốn trong buồng, nó đang đập cửa
bọn nó vác mã tấu tới quán
bố dượng bóp cổ mẹ cháu
xe tải tông xe máy, người nằm giữa đường
xe khách lật xuống vực
có tai nạn trước cổng ủy ban, máu nhiều lắm
tàu hỏa đâm ô tô ở đường ngang
tay anh thợ bị cuốn vào máy
bị xe cán gãy chân ngay ngã tư
con trai tôi 6 tuổi bị lạc ở hội chợ
mẹ tôi bị lẫn, đi từ sáng chưa về
con tôi mất tích từ hôm qua
kẹt trong thang máy tòa nhà A
`
  .trim()
  .split('\n');

describe('danger is heard', () => {
  test.each(dangers)('%s', (text) => {
    expect(readDanger(text).level).toBe('sure');
    expect(readDanger(`Dạ cháu chào các bác ạ. ${text} ạ, cháu cảm ơn.`).level).not.toBe('none');
  });

  test('as well without diacritics, in capitals and decomposed', () => {
    const missed = dangers
      .flatMap((text) => [bare(text), text.toUpperCase(), text.normalize('NFD')])
      .filter((text) => readDanger(text).level === 'none');
    expect(missed).toEqual([]);
  });
});

const figures = `
ngon muốn chết
nhớ mẹ muốn chết luôn
vui chết đi được
đau bụng cười muốn xỉu
mắc cười muốn chết
phấn khởi muốn chết luôn á
ớt này cay cháy lưỡi
nắng cháy cả mặt
cháy hết mình đêm nay nhé
sale cháy kho luôn bà con ơi
vé xem phim cháy từ hôm mở bán
cháy phòng khách sạn dịp lễ rồi
cháy cái bóng đèn trong bếp rồi
cháy con quạt nhà em rồi
máy bơm cháy mô tơ rồi
điện thoại em cháy màn hình
nồi cá kho cháy khét lẹt
cơm cháy chà bông ngon quá
trái tim bốc lửa vì em
yêu nhau như lửa cháy
ca sĩ hát cháy quá
đội nhà đá cháy thật
cháy túi rồi các bác ạ
tiền điện như ăn cướp
giá xăng cướp tiền dân
đội bạn cướp cúp vàng phút cuối
cướp bóng hay quá
cướp dâu vui quá
em bé cướp hết spotlight của cô dâu
nó giật giải nhất văn nghệ
tin giật gân quá
giật mình tỉnh giấc
tháng này giật nợ khắp nơi mới đủ sống
đánh cờ ngoài đình đông vui
chiều nay đánh bóng chuyền nhé
quán đó chém đắt lắm
chém gió tí thôi
đâm ra lười
mạng sập rồi
thị trường sập thê thảm
bão giá chịu không nổi
chìm trong núi việc
ngập đầu trong giấy tờ
lũ trẻ về quê đông vui
tắc đường muốn ngất
đẹp xỉu luôn á
giá nhà nhìn muốn đột quỵ
con mèo nhà em đi lạc
ví em rơi xuống mương rồi
trốn họp hoài nha
nhà cháy phim này quay thật quá
xem phim có cảnh nhảy lầu sợ ghê
trên mạng có clip đuối nước thương quá
bài hát Lửa cháy trong tim
tối nay lửa trại ở sân trường
nhậu chết bỏ
hết pin rồi, sắp chết máy
học thi đuối quá
mua bình chữa cháy ở đâu
nghe nói bên Mỹ cháy rừng
tập huấn phòng cháy chữa cháy chiều mai
cháy nhà thì gọi số nào
hôm qua cháy chợ bên huyện bạn
năm ngoái xóm mình có vụ đuối nước
không cháy gì đâu bà con
cướp giật bị phạt bao nhiêu năm tù
đánh nhau phạt bao nhiêu
`
  .trim()
  .split('\n');

describe('a figure of speech, the past, hearsay, a rule or a drill pages nobody', () => {
  test.each(figures)('%s', (text) => {
    expect(readDanger(text).level).toBe('none');
  });

  test('nor without diacritics', () => {
    expect(figures.map(bare).filter((text) => readDanger(text).level === 'sure')).toEqual([]);
  });
});

test('whoever tells of a hospital and wants money is a swindler first', () => {
  for (const text of [
    'Con đang cấp cứu, mẹ chuyển gấp 50 triệu',
    'Chau bi tai nan dang o benh vien, bac chuyen khoan ngay 20 trieu',
  ])
    expect(readDanger(text)).toEqual({ level: 'none', fraud: true });
});

test('a text of any kind and length is read at once', () => {
  const kinds = ['cháy ', 'không ', 'a', ',', ' ', 'nhà cháy không đi được đâu, ', 'ng', '?', '\n', 'đi đi '];
  for (const kind of kinds) {
    const text = kind.repeat(Math.ceil(16_384 / kind.length));
    const begin = performance.now();
    readDanger(text);
    expect(performance.now() - begin).toBeLessThan(150);
  }
});
