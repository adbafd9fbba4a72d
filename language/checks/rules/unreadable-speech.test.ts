import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unreadableSpeech } from './unreadable-speech.js';

const MEETING = '【会议】防汛会\n  日期：2026年3月6日\n';

test('a speech that cannot be read is told with the cause, at its name', () => {
  const [finding] = expectMarked(unreadableSpeech, `${MEETING}  讲话稿：⟦讲话/扫描.pdf⟧\n`, {
    speechProblem: () => '这个 PDF 里没有文字。请先用文字识别（OCR）软件转成带文字的 PDF。',
  });
  expect(finding?.message).toBe(
    '【来源】讲话稿读不了，出处和漏项都没有核对。这个 PDF 里没有文字。请先用文字识别（OCR）软件转成带文字的 PDF。',
  );
});

test('a speech that is there is no matter, nor is none', () => {
  expectMarked(unreadableSpeech, `${MEETING}  讲话稿：讲话.txt\n//- 讲话.txt\n市水利局要清淤。`);
  expectMarked(unreadableSpeech, MEETING);
});

test('where nobody can look, nothing is said', () => {
  expectMarked(unreadableSpeech, `${MEETING}  讲话稿：讲话.docx\n`, { speechProblem: () => undefined });
});
