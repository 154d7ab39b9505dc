import { describe, expect, test } from 'vitest';
import { dongInWords, numberInWords } from '../../src/text/money-words.ts';

describe('sums in words', () => {
  test.each<[bigint, string]>([
    [0n, 'không đồng'],
    [5n, 'năm đồng'],
    [10n, 'mười đồng'],
    [15n, 'mười lăm đồng'],
    [21n, 'hai mươi mốt đồng'],
    [24n, 'hai mươi tư đồng'],
    [55n, 'năm mươi lăm đồng'],
    [101n, 'một trăm linh một đồng'],
    [111n, 'một trăm mười một đồng'],
    [1005n, 'một nghìn không trăm linh năm đồng'],
    [200_000n, 'hai trăm nghìn đồng'],
    [1_000_000n, 'một triệu đồng'],
    [2_700_000n, 'hai triệu bảy trăm nghìn đồng'],
    [15_500_000n, 'mười lăm triệu năm trăm nghìn đồng'],
    [87_500_000n, 'tám mươi bảy triệu năm trăm nghìn đồng'],
    [170_000_000n, 'một trăm bảy mươi triệu đồng'],
    [585_000_000n, 'năm trăm tám mươi lăm triệu đồng'],
    [12_000_000_000n, 'mười hai tỷ đồng'],
    [1_000_000_001n, 'một tỷ không trăm linh một đồng'],
    [1_200_000_000_000n, 'một nghìn hai trăm tỷ đồng'],
    [-50_000n, 'âm năm mươi nghìn đồng'],
  ])('%s: %s', (dong, words) => {
    expect(dongInWords(dong)).toBe(words);
  });

  test('as the South says', () => {
    expect(dongInWords(1_005_000n, 'south')).toBe('một triệu không trăm lẻ năm ngàn đồng');
    expect(numberInWords(1005n, 'south')).toBe('một ngàn không trăm lẻ năm');
  });
});
