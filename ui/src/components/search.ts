/** Whether any of the shown texts contains what is searched for, whatever its case and width. */
export function matchesSearch(search: string, ...shown: (string | null)[]): boolean {
  const wanted = folded(search.trim());
  return wanted === "" || shown.some((text) => text !== null && folded(text).includes(wanted));
}

/** Full-width letters and digits, as Chinese input methods leave them, count as the narrow ones. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
