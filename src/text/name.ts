// Telling the name of a person from what people say instead when they are asked for it. A Vietnamese name begins with one of
// some two hundred surnames; after it nearly any syllable may follow ("Được", "Thôi", "Tiếp" are given names), so there only
// words that nobody bears are looked for. Without a surname a name must have no word of a sentence in it.
import { hasMarks, sameWord, words } from './fold.ts';

const MOST_WORDS = 7;

const list = (text: string) => text.trim().split(/\s+/u);

/** The 2005 count of Lê Trung Hoa and the surnames of the larger peoples (Tày, Thái, Mường, Khmer, Mông, Ê Đê, Ba Na, Chăm, Hoa). */
const surnames = list(`
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn trịnh đinh lâm phùng mai tô trương hà tạ cao
  lưu lương thái châu tăng quách vương nông triệu từ la chu cù diệp đàm đậu điền giang giáp hứa kiều kim kha khúc khuất khương lại
  lã lữ lục lều mã mạc mẫn nghiêm nhâm nhữ ninh ông phí phó phương quản sầm sùng tiêu tòng tống thạch thân thiều tôn trà trang
  trình ung uông vàng vi viên văn ân âu bạch bàn bế biện cầm cam cấn chúng chử cung cát danh doãn đồng đường giàng hạ hán hầu hoa
  hồng hùng kỷ lò lồ lường ma mùa mông nhan ôn sơn thào thị trác tẩn y h siu rơ rmah ksor kpă niê kbuôr mlô ayun hờ
  phàn chảo lù tráng cứ thò vừ sồng hạng ly chau néang kiên thông đổng đới đèo điêu cà
  quàng lèo xa bạc vì ngân khang bồ bành cổ cồ khổng lai lỗ liêu liễu nhiêu nhân phù sử tào thi tri trầm trì
  trưng tất tề vân xuân yên nghị mạch mạnh lạc lăng kế hàn hồng dư đái đan đồ đức ngưu ngụy nghê ngũ`);

/** Nobody is called so, whatever stands before; as typed with marks. */
const never = list(`
  gì vậy nhé nhá nhỉ nghen nghe ạ hả hử à ơi cháu tôi tui mình nào đâu sao không hông hổng khum chưa rồi cái này kia đó đấy đang
  sẽ đã bị với của thì mà nhưng nên cũng vẫn nữa quá ok oke okay oki vâng ừ ờ ừm alo hỏi nhập gõ bấm nhắn gửi điền muốn để chờ
  sắp hãy đừng cứ lúc khi ngày giờ việc cần thấy hiểu trả giúp xin tiền mã số đơn hội`);

/** The same in words that bear no marks, where no name is written like them. */
const neverBare = list(`
  gi vay nhe nhi khong roi tui cai kia nua ok oke okay oki alo nhap gui dien muon duoc sao nao biet hieu xin tien viec`);

/** Words of sentences that are names as well, but not where no surname begins the line. */
const sentence = list(`
  dạ da bác chú cô ông bà anh chị em con thôi được còn lắm biết phải tiếp tục đi lại về ra vào lên xuống cảm ơn cám chào mai mốt
  lát tí tý xíu chút khoan đợi từ bây giờ hôm nay làm là có một hai cho ai tên họ nhà người bạn già mắt kém bận ốm đau mệt vui
  hay tốt đúng sai phiền quên nhớ viết ghi đọc nói bảo kêu gọi mất xong hết bỏ qua bắt đầu hủy huỷ dừng thế lâu nhanh chậm nhiều
  ít mới cũ đây kìa nè hen hén nhen bot máy điện thoại lừa đảo the what why how who is my name yes no wait please thanks hello
  hi continue next stop toi minh chau vang nhe cho lam la de co hoi`);

/** Before the name itself. */
const leads =
  /^(?:(?:dạ|vâng|ừ|thưa)[\s,.]+)*(?:(?:tôi|tui|tớ|em|cháu|con|bác|chú|cô|ông|bà|mình|toi|minh|chau)\s+)?(?:họ\s*(?:và\s*)?tên|tên|ho\s*(?:va\s*)?ten|ten)(?:\s+(?:đầy đủ|của\s+(?:tôi|tui|em|cháu|bác|mình)|tôi|tui|em|cháu|bác|toi|minh|day du))?(?:\s*[:=-]\s*|\s+(?:là|la)\s+|\s+)/iu;
const leadingIs = /^(?:(?:tôi|tui|em|cháu|bác|mình|toi)\s+)?(?:là|la)\s+/iu;
/** After the name: courtesy, and who is spoken to. */
const trails = /(?<![\s,.])[\s,.]+(?:ạ|nhé|nha|nhá|nghen|nhe|cháu|chau)[\s,.!]*$/iu;
/** "Nguyễn Thị Nha" is a name to the end; what bears its marks is courtesy after any name. */
const LEAST_WORDS = 3;
const COURTESY = /(?:ạ|nhé|nhá|cháu)[\s,.!]*$/iu;

/** What is left when the words around a name are taken off: "dạ tên tôi là Nguyễn Văn An ạ" is "Nguyễn Văn An". */
export function bareName(text: string): string {
  let name = text.trim();
  for (;;) {
    const next = name.replace(trails, '');
    if (next === name || words(next).length < (COURTESY.test(name) ? 1 : LEAST_WORDS)) break;
    name = next;
  }
  const named = name.replace(leads, '').replace(leadingIs, '').trim();
  return named === '' ? name : named;
}

/**
 * Might this be somebody's name? False for questions, asides, courtesies and orders that are given in its place. A rule of words:
 * it errs towards yes after a surname, and who is doubted should be believed when they say it twice.
 */
export function looksLikeName(text: string): boolean {
  if (/[?!…\d@#/\\<>]|\.\.|:\/\//u.test(text)) return false;
  const said = words(text.normalize('NFC')).map((word) => word.text);
  if (said.length === 0 || said.length > MOST_WORDS) return false;
  const isMarked = hasMarks(text);
  const stands = (word: string, among: readonly string[]) =>
    isMarked ? among.includes(word.toLowerCase()) : among.some((one) => sameWord(word, one));
  const nobodys = isMarked ? never : neverBare;
  if (said.some((word) => nobodys.includes(word.toLowerCase()))) return false;
  const [first = '', ...rest] = said;
  if (rest.length > 0 && surnames.some((one) => sameWord(first, one))) return true;
  return !said.some((word) => stands(word, sentence) || stands(word, never));
}
