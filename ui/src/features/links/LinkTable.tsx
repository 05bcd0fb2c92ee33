import { CopyOutlined, QrcodeOutlined } from "@ant-design/icons";
import { Button, Space, Table, type TableColumnsType } from "antd";
import type { Link } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { longTable } from "../../components/longTable";
import { StatusTag } from "../../components/StatusTag";
import { LINK_STATUS } from "../../components/status";
import { useCopy } from "../../components/useCopy";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import type { Asked } from "../outbox/sendPlan";
import { LinkMenu } from "./LinkMenu";

interface Props {
  links: Link[];
  /** Links that are ticked. */
  chosen: string[];
  onChoose(chosen: string[]): void;
  onShow(link: Link): void;
  /** null: nothing may be sent. */
  onSend: ((asked: Asked) => void) | null;
}

export function LinkTable({ links, chosen, onChoose, onShow, onSend }: Props) {
  const t = useText();
  const dates = useDates();
  const copy = useCopy();
  const narrow = useNarrow();
  const zone = dates.zoneNote(Date.now());
  const columns: TableColumnsType<Link> = [
    { title: t("position"), dataIndex: "position", width: 64, align: "right", responsive: ["md"] },
    {
      title: t("unit"),
      key: "unit",
      sorter: (one, other) => one.position - other.position,
      render: (_, link) => (
        <>
          {link.unit_name}
          {!narrow && <Sub>{link.venue}</Sub>}
          {narrow && (
            <div className="muted">
              {link.contact_name} {link.phone} <StatusTag status={LINK_STATUS[link.state]} />
            </div>
          )}
        </>
      ),
    },
    {
      title: t("contact"),
      key: "contact",
      width: 132,
      responsive: ["sm"],
      render: (_, link) => (
        <>
          {link.contact_name}
          <div className="muted num">{link.phone || link.mail}</div>
        </>
      ),
    },
    {
      title: t("invite-told") + zone,
      key: "told",
      width: 160,
      responsive: ["lg"],
      sorter: (one, other) => (one.told_at ?? 0) - (other.told_at ?? 0),
      render: (_, { told_at }) => <Time at={told_at} />,
    },
    {
      title: t("invite-opened") + zone,
      key: "opened",
      width: 160,
      responsive: ["lg"],
      sorter: (one, other) => (one.opened_at ?? 0) - (other.opened_at ?? 0),
      render: (_, { opened_at }) => <Time at={opened_at} />,
    },
    {
      title: t("link-state") + zone,
      key: "state",
      width: 170,
      responsive: ["md"],
      sorter: (one, other) => one.state.localeCompare(other.state),
      render: (_, link) => (
        <>
          <StatusTag status={LINK_STATUS[link.state]} />
          <div className="muted num">{dates.dateTime(link.answered_at ?? link.issued_at)}</div>
        </>
      ),
    },
    {
      title: t("actions"),
      key: "actions",
      width: 132,
      render: (_, link) => (
        <Space size={4}>
          {link.state !== "revoked" && (
            <>
              <Button
                icon={<CopyOutlined aria-hidden />}
                aria-label={t("link-copy", { unit: link.unit_name })}
                title={t("link-copy-short")}
                onClick={() => copy(link.url, t("link-copied", { unit: link.unit_name }))}
              />
              <Button
                icon={<QrcodeOutlined aria-hidden />}
                aria-label={t("link-show", { unit: link.unit_name })}
                title={t("link-show-short")}
                onClick={() => onShow(link)}
              />
            </>
          )}
          <LinkMenu link={link} onSend={onSend} />
        </Space>
      ),
    },
  ];
  return (
    <Table
      rowKey="invitation"
      size="small"
      columns={columns}
      dataSource={links}
      pagination={false}
      showSorterTooltip={false}
      rowSelection={{
        selectedRowKeys: chosen,
        onChange: (_, rows) => onChoose(rows.map(({ invitation }) => invitation)),
        getTitleCheckboxProps: () => ({ "aria-label": t("links-choose-all") }),
        getCheckboxProps: ({ state, unit_name }) => ({
          disabled: state === "revoked",
          "aria-label": t("link-choose", { unit: unit_name }),
        }),
      }}
      {...longTable(links.length)}
    />
  );
}

/** A time, or a dash for what has not happened. */
function Time({ at }: { at: number | null }) {
  const dates = useDates();
  return <span className="muted num">{at === null ? "—" : dates.dateTime(at)}</span>;
}
