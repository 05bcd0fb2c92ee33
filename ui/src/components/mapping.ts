/** Which column of a file is taken for which field. A field comes from one column only. */
export interface MappedColumn<Field> {
  column: number;
  header: string;
  sample: string;
  field: Field | null;
}

/** The mapping once a column is taken for another field, or for none; the column that had it before gives it up. */
export function remapped<Field>(
  columns: MappedColumn<Field>[],
  changed: number,
  field: Field | null,
): { column: number; field: Field }[] {
  return columns.flatMap((column) => {
    const own = column.column === changed ? field : column.field;
    if (own === null || (own === field && column.column !== changed)) return [];
    return [{ column: column.column, field: own }];
  });
}
