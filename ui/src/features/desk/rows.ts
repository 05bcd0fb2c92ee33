/** The names by which the field points at the list and the row that it has highlighted. */
import type { DeskPerson } from "../../api/contract";

export const GRID_ID = "desk-people";
export const rowId = ({ id }: DeskPerson) => `desk-person-${id}`;
