import { skipToken, useQuery } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { MessageText } from "../../api/contract";
import { useSettings } from "../../api/queries";
import { exampleValues, meetingValues, type Values } from "./previewValues";

/** null: no meeting was chosen. The facts are read under the keys that the meeting's own screens read them. */
export function usePreviewValues(text: MessageText, meeting: string | null): Values {
  const settings = useSettings().data;
  const wanted = <T>(ask: (meeting: string) => Promise<T>) =>
    meeting === null ? skipToken : () => ask(meeting);
  const shown = useQuery({
    queryKey: ["meeting", meeting],
    queryFn: wanted((one) => call("show_meeting", { meeting: one })),
  }).data;
  const board = useQuery({
    queryKey: ["board", meeting],
    queryFn: wanted((one) => call("show_board", { meeting: one })),
  }).data;
  const links = useQuery({
    queryKey: ["links", meeting],
    queryFn: wanted((one) => call("list_links", { meeting: one })),
  }).data;
  if (!shown || !board || !links) return exampleValues(text.language);
  const office = { office: settings?.office_name ?? "", ask: settings?.office_contact ?? "" };
  return meetingValues(text, office, { meeting: shown, board, links });
}
