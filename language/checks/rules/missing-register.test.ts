import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { missingRegister } from './missing-register.js';

test('once a file, and only where units are named', () => {
  expectMarked(
    missingRegister,
    '# 没有【单位】\n⟦【任务 1】x⟧\n  牵头单位：市交通局\n\n【任务 2】y\n  牵头单位：市水利局',
  );
  expectMarked(missingRegister, '# 没有【单位】\n【任务 1】x');
});

test('a register in a folder above is enough', () => {
  expectMarked(
    missingRegister,
    '//- 单位.duban\n【单位】市交通局\n//- 东河/任务.duban\n【会议】会\n\n【任务 1】x\n  牵头单位：市交通局',
  );
});
