/** 邀请: one link per unit's contact: give it out, send it, show it again, take it back; and what was sent. */
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import { type ReactNode, useState } from "react";
import type { Link, Links as LinksAnswer } from "../../api/contract";
import { useLinks, useMaySend } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Panel } from "../../components/Page";
import { matchesSearch } from "../../components/search";
import { useText } from "../../text/useText";
import { OutboxPanel } from "../outbox/OutboxPanel";
import { SendDrawer } from "../outbox/SendDrawer";
import type { Asked } from "../outbox/sendPlan";
import { InviteSummary } from "./InviteSummary";
import { LinksToolbar } from "./LinksToolbar";
import { LinkTable } from "./LinkTable";
import { LinkWarnings } from "./LinkWarnings";
import { QrModal } from "./QrModal";

export function Links() {
  const { meeting } = useParams({ from: "/meetings/$meeting" });
  return <Loaded query={useLinks(meeting)}>{(links) => <LinksView links={links} />}</Loaded>;
}

function LinksView({ links }: { links: LinksAnswer }) {
  const { meeting } = links;
  const view = useView(meeting);
  const [sending, setSending] = useState<Asked | null>(null);
  const maySend = useMaySend(meeting);
  return (
    <>
      <LinkWarnings links={links} />
      {links.links.length > 0 && <InviteSummary links={links} onSend={maySend ? setSending : null} />}
      <Panel>
        {view.shown === "outbox" ? (
          <OutboxPanel meeting={meeting} views={view.choice} />
        ) : (
          <LinkList links={links} views={view.choice} onSend={maySend ? setSending : null} />
        )}
      </Panel>
      {sending && (
        <SendDrawer
          meeting={meeting}
          asked={sending}
          onClose={() => setSending(null)}
          onSent={() => view.go("outbox")}
        />
      )}
    </>
  );
}

/** Which of the two is shown stays in the address. */
function useView(meeting: string) {
  const t = useText();
  const navigate = useNavigate();
  const { show } = useSearch({ from: "/meetings/$meeting/links" });
  const go = (to: "links" | "outbox") =>
    navigate({
      to: "/meetings/$meeting/links",
      params: { meeting },
      search: { show: to === "outbox" ? to : undefined },
      replace: true,
    });
  const shown = show ?? "links";
  const choice = (
    <Segmented<"links" | "outbox">
      aria-label={t("invite-views")}
      value={shown}
      onChange={go}
      options={[
        { value: "links", label: t("invite-links") },
        { value: "outbox", label: t("invite-outbox") },
      ]}
    />
  );
  return { shown, go, choice };
}

interface ListProps {
  links: LinksAnswer;
  views: ReactNode;
  onSend: ((asked: Asked) => void) | null;
}

function LinkList({ links, views, onSend }: ListProps) {
  const t = useText();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Link | null>(null);
  const [ticked, setTicked] = useState<string[]>([]);
  const wanted = ({ unit_name, contact_name, phone, mail, venue }: Link) =>
    matchesSearch(search, unit_name, contact_name, phone, mail, venue);
  // A link that was taken back meanwhile, or is out of sight, goes nowhere.
  const listed = links.links.filter(wanted);
  const chosen = listed
    .filter(({ invitation, state }) => state !== "revoked" && ticked.includes(invitation))
    .map(({ invitation }) => invitation);
  return (
    <>
      <LinksToolbar links={links} views={views} chosen={chosen} search={search} onSearch={setSearch} />
      {links.links.length === 0 ? (
        <EmptyState text={links.not_issued > 0 ? t("links-empty") : t("links-none-possible")} />
      ) : (
        <LinkTable links={listed} chosen={chosen} onChoose={setTicked} onShow={setShown} onSend={onSend} />
      )}
      <QrModal link={shown} onClose={() => setShown(null)} />
    </>
  );
}
