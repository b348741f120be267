/**
 * The page is complete without it. It opens what is folded before the page is printed, in browsers whose style cannot,
 * and folds it again afterwards.
 */
export const SCRIPT = `
const folded = [];
addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('details:not([open])')) { folded.push(one); one.open = true; }
});
addEventListener('afterprint', () => { for (const one of folded.splice(0)) one.open = false; });
`;
