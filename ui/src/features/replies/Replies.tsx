/** 回执: who answered, what they ask for, and answers taken by phone. */
import { useParams, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { UnitReply } from "../../api/contract";
import { useEditable, useReplies } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { matchesSearch } from "../../components/search";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { SendDrawer } from "../outbox/SendDrawer";
import type { Asked } from "../outbox/sendPlan";
import { PendingRequests } from "./PendingRequests";
import { ReplyDrawer } from "./ReplyDrawer";
import { ReplyTable } from "./ReplyTable";
import { useAskingUnit } from "./useAskingUnit";

type Filter = "all" | UnitReply["state"];

export function Replies() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return (
    <Loaded query={useReplies(meeting)}>
      {({ units }) => <RepliesView meeting={meeting} units={units} />}
    </Loaded>
  );
}

function RepliesView({ meeting, units }: { meeting: string; units: UnitReply[] }) {
  const t = useText();
  const { show = "all" } = useSearch({ from: "/meetings/$meeting/replies" });
  const [filter, setFilter] = useState<Filter>(show);
  const [search, setSearch] = useState("");
  const editable = useEditable(meeting);
  const [entering, setEntering] = useState<string | null>(null);
  const [sending, setSending] = useState<Asked | null>(null);
  const askingUnit = useAskingUnit(meeting);
  const of = (state: UnitReply["state"]) => units.filter((unit) => unit.state === state).length;
  const shown = units.filter(
    (unit) =>
      (filter === "all" || unit.state === filter) &&
      matchesSearch(
        search,
        unit.unit_name,
        unit.venue,
        ...unit.attendees.flatMap(({ name, title, phone }) => [name, title, phone]),
      ),
  );
  return (
    <>
      {editable && <PendingRequests units={units} />}
      <Panel>
        <Toolbar
          actions={
            editable &&
            of("waiting") > 0 && (
              <Button onClick={() => setSending({ kind: "remind", invitations: null })}>
                {t("replies-chase", { count: of("waiting") })}
              </Button>
            )
          }
        >
          <SearchBox label={t("replies-search")} value={search} onSearch={setSearch} />
          <Segmented<Filter>
            aria-label={t("replies-filter")}
            value={filter}
            onChange={setFilter}
            options={[
              { value: "all", label: `${t("all")} ${units.length}` },
              { value: "waiting", label: `${t("reply-waiting")} ${of("waiting")}` },
              { value: "answered", label: `${t("reply-answered")} ${of("answered")}` },
            ]}
          />
        </Toolbar>
        {shown.length === 0 ? (
          <EmptyState text={units.length === 0 ? t("replies-empty") : t("replies-none-found")} />
        ) : (
          <ReplyTable
            units={shown}
            editable={editable}
            onEnter={setEntering}
            asking={askingUnit}
            onSend={setSending}
          />
        )}
      </Panel>
      <ReplyDrawer
        meeting={meeting}
        reply={units.find((unit) => unit.unit === entering) ?? null}
        onClose={() => setEntering(null)}
      />
      {sending && <SendDrawer meeting={meeting} asked={sending} onClose={() => setSending(null)} />}
    </>
  );
}
