/** 通讯录 · 会场: the rooms a meeting can use. */
import { PlusOutlined } from "@ant-design/icons";
import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Venue } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { Sub } from "../../components/Cells";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { DirectoryTabs } from "./DirectoryTabs";
import { VenueEditor } from "./VenueEditor";

type Editing = { venue: Venue | null } | null;

export function Venues() {
  const t = useText();
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <Page
      title={t("nav-directory")}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing({ venue: null })}
        >
          {t("new-venue")}
        </Button>
      }
    >
      <DirectoryTabs />
      <Panel>
        <Loaded query={useVenues()}>
          {({ venues }) =>
            venues.length === 0 ? (
              <EmptyState text={t("venues-empty")} />
            ) : (
              <VenueTable venues={venues} onEdit={(venue) => setEditing({ venue })} />
            )
          }
        </Loaded>
      </Panel>
      <VenueEditor
        open={editing !== null}
        venue={editing?.venue ?? null}
        onClose={() => setEditing(null)}
        onSaved={() => setEditing(null)}
      />
    </Page>
  );
}

function VenueTable({ venues, onEdit }: { venues: Venue[]; onEdit(venue: Venue): void }) {
  const t = useText();
  const columns: TableColumnsType<Venue> = [
    {
      title: t("venue"),
      key: "name",
      render: (_, venue) => (
        <div className={styles.name}>
          <Button type="link" className={styles.open ?? ""} onClick={() => onEdit(venue)}>
            {venue.name}
          </Button>
          <Sub>{[venue.site, venue.room].filter(Boolean).join(" · ")}</Sub>
        </div>
      ),
    },
    {
      title: t("capacity"),
      key: "capacity",
      width: 96,
      align: "right",
      render: (_, { capacity }) => <span className="num">{capacity ?? "—"}</span>,
    },
    {
      title: t("coordinator"),
      key: "coordinator",
      width: 200,
      responsive: ["sm"],
      render: (_, venue) => (
        <>
          {venue.coordinator}
          <Sub>{venue.coordinator_phone}</Sub>
        </>
      ),
    },
    { title: t("time-zone"), dataIndex: "time_zone", width: 180, responsive: ["md"] },
  ];
  return <Table rowKey="id" size="middle" columns={columns} dataSource={venues} pagination={false} />;
}
