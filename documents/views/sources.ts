import type { DirectiveFile } from '../../language/scope/workspace.js';
import { namesOf, textsOf } from '../../language/model/entities.js';

/** 《…》（文号）: how a paper is quoted. */
export function quotedSource({ document }: DirectiveFile): string | undefined {
  if (!document) return undefined;
  const number = textsOf(document.entity, 'docNumber')[0]?.text;
  return `${document.title}${number === undefined || number === '' ? '' : `（${number}）`}`;
}

/** The first office that a field of the files' documents names; `otherwise` where none does. */
export function officeOf(
  files: readonly DirectiveFile[],
  key: 'supervisingUnit' | 'assigningUnit',
  otherwise: string,
): string {
  for (const { document, environment } of files) {
    if (!document) continue;
    const [first] = environment.names.resolve(namesOf(document.entity, key));
    if (first && first.mention.kind === 'named') return first.unit?.fullName ?? first.unit?.name ?? first.mention.name;
  }
  return otherwise;
}

export const distinctFiles = (files: readonly DirectiveFile[]): readonly DirectiveFile[] => [...new Set(files)];
