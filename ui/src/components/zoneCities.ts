/** Cities by time zone, from a text of the catalogue: `zone=city|city`, a line or a semicolon apart. */
export type Cities = ReadonlyMap<string, string[]>;

const read = new Map<string, Cities>();

export function citiesOf(list: string): Cities {
  const known = read.get(list);
  if (known) return known;
  const lines = list.split(/[;\n]/).map((line) => line.trim().split("="));
  const cities: Cities = new Map(
    lines.map(([zone = "", names = ""]) => [zone, names.split("|").filter(Boolean)]),
  );
  read.set(list, cities);
  return cities;
}

/** The last part of IANA's name: New York. */
export const plainCity = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
