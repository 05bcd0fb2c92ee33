/** What a drag carries: the units being moved. */
export function dragDataOf(units: string[]): Record<string, unknown> {
  return { units };
}

export function draggedUnits(data: Record<string | symbol, unknown>): string[] {
  const { units } = data;
  return Array.isArray(units) ? units.filter((unit) => typeof unit === "string") : [];
}
