/** Which actions of the day make sense for a person, by where they stand. Pure; whether the record is open is not asked here. */
import type { PersonRow } from "../../api/contract";

export interface PersonActions {
  /** "again": the person had left. */
  in: "first" | "again" | null;
  out: boolean;
  undo: boolean;
}

/** Someone on leave may come after all; someone replaced is not expected, the substitute has an own row. */
export function actionsOn({ presence, left_at, request, decision }: PersonRow): PersonActions {
  switch (presence) {
    case "replaced":
      return { in: null, out: false, undo: false };
    case "expected":
      return { in: "first", out: false, undo: false };
    case "present":
      return { in: left_at === null ? null : "again", out: left_at === null, undo: true };
    case "absent":
      // While the record is open only a correction makes somebody absent.
      return { in: "first", out: false, undo: true };
    case "on_leave":
      // Leave that nobody approved was entered as a correction, which can be taken back.
      return { in: "first", out: false, undo: !(request === "leave" && decision === "approved") };
  }
}
