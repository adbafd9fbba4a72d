/** How a line ends, as in LSP. */
export type Eol = '\r\n' | '\n' | '\r';

/** The line ending that most lines of a text have; on a tie the first of CRLF, LF, CR; `\n` where there is none. */
export function eolOf(text: string): Eol {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf++;
    else lf++;
  }
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) cr++;
  cr -= crlf;
  if (crlf > 0 && crlf >= lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}
