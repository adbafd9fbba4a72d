/** Elements that hold what stands around an article on every page of a site. */
const FURNITURE = new Set(['nav', 'footer', 'aside']);
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'dialog']);
/** Words of which sites build class names and ids of such places. */
const WORDS = new Set(
  'nav navbar navigation menu submenu topmenu breadcrumb breadcrumbs crumb crumbs footer foot copyright share bdshare sharebox toolbar tools sidebar related relate recommend recommended pager pagination prenext login search searchbox topbar friendlink friendlinks qrcode ewm'.split(
    ' ',
  ),
);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const WORD = /[a-z]+|[A-Z][a-z]*/g;

/** True where an element says of itself that it is no part of the article. */
export function isFurnitureElement(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (FURNITURE.has(name) || ROLES.has(attributes['role'] ?? '')) return true;
  if (name === 'body' || name === 'html') return false;
  const named = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  return [...named.matchAll(WORD)].some(([word]) => WORDS.has(word.toLowerCase()));
}

/** True where an element is not shown. */
export const isHiddenElement = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes || HIDDEN.test(attributes['style'] ?? '');

/** So much of a line that is one link or several makes it a menu or a list of other pages. */
const MOSTLY_LINKS = 0.7;
/** A sentence of this length is text wherever it stands. */
const SENTENCE = 30;

/** True where a line is no part of the article: it is made of links, or it is short and stands in a place for furniture. */
export function isFurnitureLine(text: string, linked: number, inFurniture: boolean): boolean {
  if (linked >= MOSTLY_LINKS * text.replace(/\s/g, '').length) return true;
  return inFurniture && !(text.length >= SENTENCE && /[。；]/.test(text));
}
