/** The three links of every venue. */
import { App, Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { LinkedVenue, VenueLink, VenueLinkKind, VenueLinks } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { Sub } from "../../components/Cells";
import { longTable } from "../../components/longTable";
import { PhoneLink } from "../../components/PhoneLink";
import { SearchBox } from "../../components/SearchBox";
import { matchesSearch } from "../../components/search";
import { Toolbar } from "../../components/Toolbar";
import { UnreachableLinks } from "../../components/UnreachableLinks";
import { useText } from "../../text/useText";
import styles from "./Arrivals.module.css";
import { useKindWords } from "./useKindWords";
import { VenueLinkCell } from "./VenueLinkCell";
import { VenueQrModal } from "./VenueQrModal";

const KINDS: VenueLinkKind[] = ["screen", "desk", "coordinator"];

/** A link together with the venue it belongs to. */
export interface Shown {
  venue: LinkedVenue;
  link: VenueLink;
}

export function VenueLinkList({ links, editable }: { links: VenueLinks; editable: boolean }) {
  const t = useText();
  const kinds = useKindWords();
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<Shown | null>(null);
  const venues = links.venues.filter(({ name, coordinator }) => matchesSearch(search, name, coordinator));
  const columns: TableColumnsType<LinkedVenue> = [
    { title: t("venue"), key: "venue", width: 200, render: (_, venue) => <VenueCell venue={venue} /> },
    ...KINDS.map((kind) => ({
      title: kinds[kind].name,
      key: kind,
      width: 210,
      render: (_: unknown, venue: LinkedVenue) => {
        const link = venue.links.find((one) => one.kind === kind);
        if (link === undefined) return <span className="muted">{t("venue-link-none")}</span>;
        return (
          <VenueLinkCell
            venue={venue}
            link={link}
            editable={editable}
            onShow={() => setShown({ venue, link })}
          />
        );
      },
    })),
  ];
  return (
    <div className={styles.tab}>
      {!links.reachable && <UnreachableLinks />}
      <dl className={styles.kinds}>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{kinds[kind].name}</dt>
            <dd className="muted">{kinds[kind].purpose}</dd>
          </div>
        ))}
      </dl>
      <Toolbar actions={editable && links.missing > 0 && <IssueButton links={links} />}>
        <SearchBox label={t("day-venue-search")} value={search} onSearch={setSearch} />
      </Toolbar>
      <Table
        rowKey="meeting_venue"
        size="small"
        columns={columns}
        dataSource={venues}
        pagination={false}
        scroll={{ x: 830 }}
        {...longTable(venues.length, 830)}
      />
      <VenueQrModal shown={shown} onClose={() => setShown(null)} />
    </div>
  );
}

function VenueCell({ venue }: { venue: LinkedVenue }) {
  const t = useText();
  return (
    <>
      <span className="muted">{venue.role === "main" ? t("role-main") : t("role-branch")}</span> {venue.name}
      <Sub>
        {venue.coordinator} <PhoneLink phone={venue.coordinator_phone} />
      </Sub>
    </>
  );
}

function IssueButton({ links }: { links: VenueLinks }) {
  const t = useText();
  const { message } = App.useApp();
  const issue = useCommand("issue_venue_links");
  const { meeting, missing } = links;
  return (
    <Button
      type="primary"
      loading={issue.isPending}
      onClick={() =>
        issue.mutate(
          { meeting },
          { onSuccess: () => message.success(t("venue-links-issued", { count: missing })) },
        )
      }
    >
      {t("venue-links-issue", { count: missing })}
    </Button>
  );
}
