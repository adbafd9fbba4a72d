import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { quoteNotInSpeech } from './quote-not-in-speech.js';

const meeting = (tasks: string, speech: string) => `【会议】防汛会
  日期：2026年3月6日
  讲话稿：讲话.txt

${tasks}
//- 讲话.txt
${speech}`;

test('the words must stand in the speech; spaces, marks and widths do not count, …… is a gap', () => {
  expectMarked(
    quoteNotInSpeech,
    meeting(
      `【任务 1】清淤
  出处：“市水利局要在汛期前完成 "三类" 河道清淤”

【任务 2】排查
  出处：市应急局……台账

【任务 3】改编
  出处：⟦市应急局要建立机制⟧`,
      '市水利局要在汛期前完成“三类”河道清淤。市应急局要抓好排查，建立台账。',
    ),
  );
});

test('which of two identical passages must exist', () => {
  expectMarked(quoteNotInSpeech, meeting('【任务 1】调度\n  出处：⟦要加强调度（第2处）⟧', '要加强调度。'));
});

test('without the speech nothing can be said', () => {
  expectMarked(quoteNotInSpeech, '【任务 1】清淤\n  出处：谁也没有说过的话');
});
