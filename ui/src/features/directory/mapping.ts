/** Which column is taken for which field. A field comes from one column only. */
import type { RosterColumn, RosterField, RosterFile } from "../../api/contract";

type Mapping = NonNullable<RosterFile["mapping"]>;

/** The mapping once a column is taken for another field, or for none; the column that had it before gives it up. */
export function remapped(columns: RosterColumn[], changed: number, field: RosterField | null): Mapping {
  return columns.flatMap((column) => {
    const own = column.column === changed ? field : column.field;
    if (own === null || (own === field && column.column !== changed)) return [];
    return [{ column: column.column, field: own }];
  });
}
