import { describe, expect, test } from 'vitest';
import { Membership } from './membership.js';

function office(rules: Readonly<Record<string, string>> = {}): (path: string) => boolean {
  const membership = new Membership();
  membership.setFolders(['file:///%E5%8A%9E%E5%85%AC%E5%AE%A4']);
  membership.setRules(Object.entries(rules).map(([folder, text]) => ({ folder: `file:///办公室${folder}`, text })));
  return (path) => membership.has(`file:///办公室/${path}`);
}

describe('what belongs to the workspace', () => {
  test.each(['a.duban', '下级/深/a.duban', '2024.4/a.督办'])('%s', (path) => expect(office()(path)).toBe(true));

  test.each(['.history/a.duban', '下级/.git/a.duban', 'node_modules/x/a.duban', '.a.duban'])('not %s', (path) =>
    expect(office()(path)).toBe(false),
  );

  test('not what lies beside its folders', () => {
    const membership = new Membership();
    membership.setFolders(['file:///office/']);
    expect(membership.has('file:///office2/a.duban')).toBe(false);
    expect(membership.has('untitled:/office/a.duban')).toBe(false);
    expect(membership.has('file:///office/a.duban')).toBe(true);
  });

  test('.gitignore, nested ones deciding over outer ones', () => {
    const has = office({ '': '草稿/\n*.tmp.duban\n归档/*\n!归档/留.duban\n', '/下': '!b.tmp.duban\n/本级.duban\n' });
    expect(['草稿/a.duban', 'a.tmp.duban', '归档/a.duban', '下/a.tmp.duban', '下/本级.duban'].some(has)).toBe(false);
    expect(['归档/留.duban', '下/b.tmp.duban', '下/深/本级.duban', '草稿.duban'].every(has)).toBe(true);
  });

  test('a folder that is left out stays out, whatever is said of its files', () => {
    expect(office({ '': '草稿/\n!草稿/a.duban\n' })('草稿/a.duban')).toBe(false);
  });
});
