/** 回执: who answered, what they ask for, and answers taken by phone. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Replies as RepliesAnswer } from "../../api/contract";
import { useEditable, useReplies } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { SendDrawer } from "../outbox/SendDrawer";
import type { Asked } from "../outbox/sendPlan";
import { useExportForms } from "../replyforms/useExportForms";
import { ChangeRequests } from "./ChangeRequests";
import { PendingRequests } from "./PendingRequests";
import { RefuseOne } from "./RefuseOne";
import { ReplyActions } from "./ReplyActions";
import { ReplyDrawer } from "./ReplyDrawer";
import { ReplyCounts, ReplySearch } from "./ReplyFilters";
import { ReplyTable } from "./ReplyTable";
import { isSilent } from "./replyView";
import { useAskingUnit } from "./useAskingUnit";
import { useDeciding } from "./useDeciding";
import { useShownReplies } from "./useShownReplies";

export function Replies() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return <Loaded query={useReplies(meeting)}>{(replies) => <RepliesView replies={replies} />}</Loaded>;
}

function RepliesView({ replies }: { replies: RepliesAnswer }) {
  const t = useText();
  const { meeting, units, questions } = replies;
  const view = useShownReplies(replies);
  const { filter, search, venue } = view.narrowing;
  const editable = useEditable(meeting);
  const [entering, setEntering] = useState<string | null>(null);
  const [sending, setSending] = useState<Asked | null>(null);
  const asking = useAskingUnit(meeting);
  const forms = useExportForms(meeting);
  const { deciding, refusing, stopRefusing } = useDeciding(meeting, units);
  const silent = units.filter(isSilent).length;
  if (units.length === 0) return <NoUnits meeting={meeting} />;
  return (
    <>
      <Panel>
        <ReplyCounts
          units={units}
          filter={filter}
          onChange={view.change}
          next={
            editable &&
            silent > 0 && (
              <Button onClick={() => setSending({ kind: "remind", invitations: null })}>
                {t("replies-chase", { count: silent })}
              </Button>
            )
          }
        />
      </Panel>
      {editable && (filter === "all" || filter === "change") && (
        <ChangeRequests meeting={meeting} units={units} questions={questions} />
      )}
      {editable && (filter === "all" || filter === "pending") && (
        <PendingRequests meeting={meeting} units={units} />
      )}
      <Panel>
        <ReplySearch
          units={units}
          search={search}
          venue={venue}
          onChange={view.change}
          actions={<ReplyActions replies={replies} editable={editable} />}
        />
        {view.shown.length === 0 ? (
          <EmptyState text={t("replies-none-found")}>
            <Button onClick={() => view.change({ filter: "all", search: "", venue: null })}>
              {t("replies-show-all")}
            </Button>
          </EmptyState>
        ) : (
          <ReplyTable
            meeting={meeting}
            units={view.shown}
            questions={questions}
            clock={view.clock}
            actions={
              editable ? { onEnter: setEntering, asking, onSend: setSending, onForm: forms.save } : null
            }
            deciding={editable ? deciding : null}
          />
        )}
      </Panel>
      <RefuseOne meeting={meeting} request={refusing} onClose={stopRefusing} />
      <ReplyDrawer
        meeting={meeting}
        questions={questions}
        reply={units.find((unit) => unit.unit === entering) ?? null}
        onClose={() => setEntering(null)}
      />
      {sending && <SendDrawer meeting={meeting} asked={sending} onClose={() => setSending(null)} />}
    </>
  );
}

function NoUnits({ meeting }: { meeting: string }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Panel>
      <EmptyState text={t("replies-empty")}>
        <Button onClick={() => navigate({ to: "/meetings/$meeting/board", params: { meeting } })}>
          {t("replies-to-board")}
        </Button>
      </EmptyState>
    </Panel>
  );
}
