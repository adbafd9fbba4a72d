import type { Entity, FormProblem, TypedField } from '../model/entities.js';
import type { Written } from '../model/values.js';
import type { Span } from '../text/span.js';
import { fix, replaceSpan } from './fixes.js';
import type { Fix } from './rule.js';

/** The field whose value holds a span. */
export const fieldAt = (entity: Entity, span: Span): TypedField | undefined =>
  entity.fields.find(({ syntax }) => syntax.span.start <= span.start && span.end <= syntax.span.end);

/** Problems of one kind that lowering noted, each with the field that it stands in. */
export function problemsOf(
  entity: Entity,
  kind: FormProblem['kind'],
): readonly { readonly problem: FormProblem; readonly field: TypedField }[] {
  if (entity.problems.length === 0) return [];
  return entity.problems.flatMap((problem) => {
    const field = problem.kind === kind ? fieldAt(entity, problem.span) : undefined;
    return field ? [{ problem, field }] : [];
  });
}

export const quoted = (text: string): string => `“${text}”`;

/** `，是否指“甲”或“乙”？`, or a full stop where there is no suggestion. */
export const didYouMean = (names: readonly string[]): string =>
  names.length > 0 ? `，是否指${names.map(quoted).join('或')}？` : '。';

/** One fix for every suggested text. */
export const replacements = (
  path: string,
  entity: Pick<Entity, 'block'>,
  span: Span,
  texts: readonly string[],
): readonly Fix[] => texts.map((text) => fix(`改为“${text}”`, replaceSpan(path, entity, span, text), false));

/** The span of a piece as written, suffix included; a name's own span leaves （牵头） out. */
export const writtenSpan = ({ text, span }: Written): Span => ({
  start: span.start,
  end: Math.max(span.end, span.start + text.length),
});

/** Shortens what was written for a message: a clerk looks at the place itself. */
export const shortened = (text: string, limit = 24): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
};

const FEW = 3;

/** `甲、乙、丙等5个`: nobody reads a list of fifty. */
export const listed = (texts: readonly string[]): string =>
  texts.length <= FEW ? texts.join('、') : `${texts.slice(0, FEW).join('、')}等${texts.length}个`;
