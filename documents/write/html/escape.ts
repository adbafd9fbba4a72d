/** Text as it may stand in HTML, attributes included. */
export const escapeHtml = (words: string): string =>
  words.replace(
    /[&<>"']/g,
    (ch) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[ch] ?? ch,
  );
