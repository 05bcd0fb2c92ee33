/** The desk's list: read, kept over a reload, and read again when something changed. The last one goes on when the line is down. */
import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Desk, Topic } from "../../api/contract";
import { callDesk, onDeskChange } from "../../api/desk";
import { keepDesk, keptDesk } from "./keptDesk";
import type { Outbox } from "./outbox";

export interface Listed {
  desk: Desk;
  /** How far the program's clock is ahead of this one, in milliseconds. */
  ahead: number;
  /** How many answers to what was handed in this list knows of. */
  answers: number;
}

/** A full list of the largest meeting is megabytes: in a rush it is read every few seconds, not per arrival. */
const QUIET_MS = 2000;
const OFFLINE_MS = 5000;
const ONLINE_MS = 120_000;
const ABOUT_US: ReadonlySet<Topic> = new Set<Topic>([
  "attendance",
  "board",
  "day",
  "directory",
  "meetings",
  "replies",
]);

export function useDeskList(place: string, outbox: Outbox): UseQueryResult<Listed> {
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  const query = useQuery({
    queryKey: ["desk", place],
    queryFn: async (): Promise<Listed> => {
      const answers = outbox.answers();
      const desk = await callDesk("show_desk", {});
      return { desk, ahead: desk.now - Date.now(), answers };
    },
    initialData: () => {
      const desk = keptDesk(place);
      return desk === null ? undefined : { desk, ahead: 0, answers: 0 };
    },
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => (lost || state.status === "error" ? OFFLINE_MS : ONLINE_MS),
    refetchIntervalInBackground: true,
    structuralSharing: false,
  });
  const { data } = query;

  useEffect(() => {
    const queryKey = ["desk", place];
    let resting: ReturnType<typeof setTimeout> | undefined;
    let asked = false;
    const ask = () => {
      // A list on its way may be older than this change: ask again once it is here.
      if (resting !== undefined || client.isFetching({ queryKey }) > 0) asked = true;
      else {
        asked = false;
        client.invalidateQueries({ queryKey });
      }
      resting ??= setTimeout(() => {
        resting = undefined;
        if (asked) ask();
      }, QUIET_MS);
    };
    const stop = onDeskChange((signal) => {
      if (signal.kind === "change") {
        if (ABOUT_US.has(signal.change.topic)) ask();
        return;
      }
      setLost(signal.kind === "lost");
      if (signal.kind === "restored") outbox.flush();
      // A lost line may be the whole server or only this line: asking tells.
      ask();
    });
    return () => {
      clearTimeout(resting);
      stop();
    };
  }, [client, place, outbox]);

  useEffect(() => {
    if (data === undefined) return;
    outbox.listed(data.answers);
    const keep = () => keepDesk(place, data.desk);
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [data, place, outbox]);

  return query;
}
