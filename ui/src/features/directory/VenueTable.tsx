import { MoreOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Table, type TableColumnsType } from "antd";
import type { Venue } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { Sub } from "../../components/Cells";
import { longTable } from "../../components/longTable";
import { StatusTag } from "../../components/StatusTag";
import { useZoneWords } from "../../components/useZoneWords";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";

interface Props {
  venues: Venue[];
  onEdit(venue: Venue): void;
}

export function VenueTable({ venues, onEdit }: Props) {
  const t = useText();
  const zone = useZoneWords();
  const columns: TableColumnsType<Venue> = [
    {
      title: t("venue"),
      key: "name",
      render: (_, venue) => (
        <div className={styles.name}>
          <Button type="link" className={styles.open ?? ""} onClick={() => onEdit(venue)}>
            {venue.name}
          </Button>
          {venue.archived && <StatusTag status={{ tone: "idle", icon: "dot", text: "archived" }} />}
          <Sub>{[venue.site, venue.room].filter(Boolean).join(" · ")}</Sub>
        </div>
      ),
    },
    {
      title: t("capacity"),
      key: "capacity",
      width: 80,
      align: "right",
      render: (_, { capacity }) => <span className="num">{capacity ?? "—"}</span>,
    },
    {
      title: t("venue-video"),
      key: "video",
      width: 220,
      responsive: ["sm"],
      render: (_, venue) => (
        <>
          {[venue.platform, venue.room_number].filter(Boolean).join(" · ")}
          <Sub>{venue.endpoint}</Sub>
        </>
      ),
    },
    {
      title: t("coordinator"),
      key: "coordinator",
      width: 170,
      responsive: ["sm"],
      render: (_, venue) => (
        <>
          {venue.coordinator || <span className={styles.missing}>{t("no-coordinator")}</span>}
          <Sub>{venue.coordinator_phone}</Sub>
        </>
      ),
    },
    {
      title: t("time-zone"),
      key: "zone",
      width: 150,
      responsive: ["lg"],
      render: (_, { time_zone }) => <span title={time_zone}>{zone(time_zone).name}</span>,
    },
    {
      title: <span className="only-read">{t("actions")}</span>,
      key: "actions",
      width: 56,
      render: (_, venue) => <VenueMenu venue={venue} onEdit={() => onEdit(venue)} />,
    },
  ];
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={venues}
      pagination={false}
      {...longTable(venues.length)}
    />
  );
}

function VenueMenu({ venue, onEdit }: { venue: Venue; onEdit(): void }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const archive = useCommand("archive_venue");
  const { name } = venue;
  const setArchived = (archived: boolean) =>
    archive.mutate(
      { venue: venue.id, archived },
      {
        onSuccess: () =>
          message.success(archived ? t("unit-archived", { unit: name }) : t("unit-restored", { unit: name })),
      },
    );
  const ask = () =>
    modal.confirm({
      title: t("unit-archive-title", { unit: name }),
      content: t("venue-archive-explain"),
      okText: t("unit-archive"),
      icon: null,
      onOk: () => setArchived(true),
    });
  const items = [
    { key: "edit", label: t("edit"), onClick: onEdit },
    venue.archived
      ? { key: "restore", label: t("unit-restore"), onClick: () => setArchived(false) }
      : { key: "archive", label: t("unit-archive"), onClick: ask },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button type="text" icon={<MoreOutlined aria-hidden />} aria-label={t("more-actions-for", { name })} />
    </Dropdown>
  );
}
