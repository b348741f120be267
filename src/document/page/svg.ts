import { escapeHtml, Html } from './html';

/** Lays a graph in Graphviz's language out as SVG. Passed in: the library is loaded by the command line alone. */
export type LayOut = (dot: string) => string;

/**
 * Graphviz's SVG as a part of a page: without what belongs to a file of its own, without the names of nodes that
 * only Graphviz knows, and with a name for those who hear the page. Colours come from the page's style.
 */
export function inlineSvg(svg: string, title: string): Html {
  const start = svg.indexOf('<svg');
  const inner = svg
    .slice(start)
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '')
    .replaceAll(/<title>[\s\S]*?<\/title>\n?/g, '')
    .replaceAll(/ (id|font-family|xml:space)="[^"]*"/g, '')
    .replace(
      /^<svg width="([\d.]+)pt" height="([\d.]+)pt"\s+viewBox="([^"]*)"[^>]*>/,
      (_, width: string, height: string, box: string) => {
        const size = `width="${String(Math.round((Number(width) * 4) / 3))}" height="${String(Math.round((Number(height) * 4) / 3))}"`;
        return `<svg ${size} viewBox="${box}" role="img" aria-label="${escapeHtml(title)}" xmlns="http://www.w3.org/2000/svg">`;
      },
    );
  return new Html(inner.trim());
}
