/** The unit before which a moved one will stand: null for the end, undefined when it cannot move that way. */
export function beforeAfterMove(
  units: { id: string }[],
  index: number,
  direction: "up" | "down",
): string | null | undefined {
  if (direction === "up") return units[index - 1]?.id;
  if (index < 0 || index >= units.length - 1) return undefined;
  return units[index + 2]?.id ?? null;
}
