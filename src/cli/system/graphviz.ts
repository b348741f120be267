import type { LayOut } from '../../review/index';

/**
 * Graphviz, compiled to WebAssembly: it needs neither a browser nor an installed program. It is ESM only and not small:
 * it is loaded when a page is written, and by no other command.
 */
export async function loadLayOut(): Promise<LayOut> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return (dot) => graphviz.dot(dot);
}
