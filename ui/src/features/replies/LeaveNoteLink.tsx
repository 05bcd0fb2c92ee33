import { call } from "../../api/call";
import type { Attendee } from "../../api/contract";
import { NoteLink } from "./NoteLink";

interface Props {
  meeting: string;
  attendee: string;
  note: NonNullable<Attendee["note"]>;
}

export function LeaveNoteLink({ meeting, attendee, note }: Props) {
  return <NoteLink name={note.file_name} open={() => call("open_leave_note", { meeting, attendee })} />;
}
