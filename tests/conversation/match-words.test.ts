import { describe, expect, test } from 'vitest';
import { indexCommands } from '../../src/conversation/commands.ts';
import type { Command, Feature } from '../../src/conversation/feature.ts';
import { matchChoice, matchWord } from '../../src/conversation/match-words.ts';
import type { I18n } from '../../src/i18n/i18n.ts';
import { choiceSchema } from '../../src/messaging/outgoing.ts';
import { choiceToken, readChoiceToken } from '../../src/outbound/outbox/fit-channel.ts';

describe('words', () => {
  test.each([
    ['dừng', 'dừng', ''],
    ['DUNG', 'dừng', ''],
    ['đừng', 'dừng', undefined],
    ['dung oi', 'dừng', undefined],
    ['họp 14h mai', 'họp…', '14h mai'],
    ['hop 14h mai', 'họp…', '14h mai'],
    ['vắng, tôi đi viện.', 'vắng…', 'tôi đi viện.'],
    ['Vắng', 'vắng…', ''],
    ['hội mình khi nào họp', 'hỏi…', undefined],
  ])('%s / %s', (text, word, rest) => expect(matchWord(text, word)).toBe(rest));
});

describe('choices', () => {
  const choices = [
    { label: 'Có mặt', words: ['có', 'đi được'], effect: { type: 'answer' as const, value: 'yes' } },
    { label: 'Vắng, lý do…', words: ['vắng…', 'bận…'], effect: { type: 'answer' as const, value: 'no' } },
  ].map((choice) => choiceSchema.parse(choice));
  const read = (text: string, numbers = true) => {
    const match = matchChoice(text, choices, numbers);
    return match && [match.choice.effect.type === 'answer' && match.choice.effect.value, match.rest];
  };
  test.each([
    ['1', ['yes', '']],
    ['2.', ['no', '']],
    ['(2)', ['no', '']],
    ['số 1', ['yes', '']],
    ['3', undefined],
    ['12', undefined],
    ['co mat', ['yes', '']],
    ['CÓ', ['yes', '']],
    ['có ai đi không', undefined],
    ['vang, di vien', ['no', 'di vien']],
    ['bận', ['no', '']],
    ['', undefined],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
  test('a number counts only where numbers are meant', () => expect(read('1', false)).toBeUndefined());
});

describe('commands', () => {
  const command = (name: string, level: Command['level'] = 'all'): Command => ({
    name,
    level,
    where: 'anywhere',
    run: async () => {},
  });
  const words: Record<string, string[]> = {
    'a-words-hop': ['họp…'],
    'a-words-hoivien': ['hội viên…'],
    'a-words-hoi': ['hỏi…'],
  };
  const i18n = { has: () => true } as unknown as I18n;
  const phrasesOf = (feature: string, command: string) => words[`${feature}-words-${command}`] ?? [];
  const features: Feature[] = [
    {
      name: 'a',
      commands: [
        command('hop'),
        command('hoi'),
        command('hoivien'),
        command('toi'),
        { ...command('trogiup'), also: ['help'] },
      ],
    },
  ];
  const commands = indexCommands(features, i18n, phrasesOf);
  const slash = (text: string) => {
    const match = commands.slash(text);
    return typeof match === 'object' ? [match.command.name, match.rest] : match;
  };
  const spoken = (text: string) => {
    const match = commands.spoken(text);
    return match && [match.command.name, match.rest];
  };
  test.each([
    ['/hop 14h thứ sáu: sơ kết', ['hop', '14h thứ sáu: sơ kết']],
    ['#hop', ['hop', '']],
    ['/HỌP', ['hop', '']],
    ['/hop@chihoi_bot 8h', ['hop', '8h']],
    ['/hội viên Lan', ['hoivien', 'Lan']],
    ['/help', ['trogiup', '']],
    ['/ hop', ['hop', '']],
    ['/xyz', 'unknown'],
    ['hop', undefined],
    ['/', undefined],
  ])('slash: %s', (text, expected) => expect(slash(text)).toEqual(expected));
  test.each([
    ['hop 14h', ['hop', '14h']],
    ['Hội viên An', ['hoivien', 'An']],
    ['hoi vien An', ['hoivien', 'An']],
    ['hội mình khi nào họp', undefined],
    ['tôi muốn hỏi', undefined],
    ['toi', ['toi', '']],
    ['toi di cho', undefined],
    ['trogiup', ['trogiup', '']],
    ['xin chào', undefined],
  ])('spoken: %s', (text, expected) => expect(spoken(text)).toEqual(expected));
  test('two commands of one name are refused at the start', () => {
    expect(() => indexCommands([...features, { name: 'b', commands: [command('hop')] }], i18n, phrasesOf)).toThrow(
      /hop/,
    );
  });
});

describe('tokens', () => {
  test('come back as they went out, within 64 bytes', () => {
    const messageId = '019aa2b3-4c5d-7e6f-8a9b-0c1d2e3f4a5b';
    const token = choiceToken(messageId, 12);
    expect(token.length).toBeLessThanOrEqual(26);
    expect(readChoiceToken(token)).toEqual({ messageId, index: 12 });
  });
  test.each(['', 'x', '../..', 'AAAA.1', "'; DROP TABLE", `${'A'.repeat(22)}.1234`])('%s is none of ours', (token) => {
    expect(readChoiceToken(token)).toBeUndefined();
  });
});
