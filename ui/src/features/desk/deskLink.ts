/** Reads what was pasted as a desk's link; null when it is none. */
export function deskLinkOf(text: string): string | null {
  const address = parsed(text.trim());
  if (address === null || !["http:", "https:"].includes(address.protocol)) return null;
  const path = /^\/d\/[^/]+/.exec(address.pathname)?.[0];
  return path === undefined ? null : `${address.origin}${path}`;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
