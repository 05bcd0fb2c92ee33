import { call } from "../../api/call";
import type { RequestNote } from "./changes";
import { NoteLink } from "./NoteLink";

export function RequestNoteLink({ request, line, file_name }: RequestNote) {
  return <NoteLink name={file_name} open={() => call("open_request_note", { request, line })} />;
}
