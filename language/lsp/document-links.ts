import type { DocumentLink } from 'vscode-languageserver-types';
import type { Written } from '../model/values.js';
import type { View } from './analysis.js';
import { rangeIn } from './places.js';

/** Links to the speech and to attachments, in fields and in the notes behind facts. */
export function documentLinks({ file }: View): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { block, fields } of file.entities) {
    for (const { value, spec } of fields) {
      const paths: readonly Written[] =
        value?.type === 'attachment' ? value.paths : value?.type === 'fact' ? value.fact.tail.attachments : [];
      for (const { text, span } of paths) {
        const target = resolvePath(file.path, text);
        if (!target) continue;
        const tooltip = spec?.key === 'speech' ? '打开讲话稿' : '打开附件';
        links.push({ range: rangeIn(block, span), target, tooltip });
      }
    }
  }
  return links;
}

/** The URI of a path as written, relative to the file; undefined for placeholders and empty paths. */
export function resolvePath(uri: string, written: string): string | undefined {
  const path = written
    .replace(/^《([^》]+)》$/, '$1')
    .replaceAll('\\', '/')
    .trim();
  if (path === '' || path === '无' || /[*＊?？<>|"]/.test(path)) return undefined;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  const base = uri.slice(0, uri.lastIndexOf('/'));
  const root = /^[^:]+:\/\/[^/]*/.exec(base)?.[0] ?? '';
  const parts =
    path.startsWith('/') || /^[a-z]:\//i.test(path) ? [] : base.slice(root.length).split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return `${root}/${parts.join('/')}`;
}
