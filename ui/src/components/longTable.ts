/** A long table draws only the rows in view; that needs fixed measures, which a short one is better without. */
const MANY = 200;

export function longTable(rows: number, width = 900, height = 560) {
  return rows > MANY ? { virtual: true, scroll: { x: width, y: height } } : {};
}
