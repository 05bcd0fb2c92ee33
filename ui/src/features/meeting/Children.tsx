/** The meetings that branches re-issued: where each stands, and all of them together. */
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { ChildLink, Counts, Meeting } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { Panel } from "../../components/Page";
import { StatusIcon } from "../../components/StatusIcon";
import { StatusTag } from "../../components/StatusTag";
import { MEETING_STATUS } from "../../components/status";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";
import { useStepWords } from "./useStepWords";

const replied = ({ units, units_replied }: Counts) => (
  <span className="num">{`${units_replied}/${units}`}</span>
);
const present = ({ expected, present: here }: Counts) => <span className="num">{`${here}/${expected}`}</span>;

export function Children({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const dates = useDates();
  const words = useStepWords();
  const { children, children_counts: total } = meeting;
  if (children.length === 0) return null;
  const columns: TableColumnsType<ChildLink> = [
    {
      title: t("meeting-title"),
      key: "title",
      render: (_, child) => (
        <>
          <Link to="/meetings/$meeting" params={{ meeting: child.meeting }}>
            {child.title}
          </Link>
          <Sub>
            {[words(child.next_step, child.counts), t("children-venues", { count: child.venues })]
              .filter(Boolean)
              .join(" · ")}
          </Sub>
          {child.other_time && (
            <Sub>
              <span className={styles.over}>
                <StatusIcon name="clock" />{" "}
                {t("children-other-time", { time: dates.span(child.starts_at, child.ends_at) })}
              </span>
            </Sub>
          )}
        </>
      ),
    },
    {
      title: t("count-replied"),
      key: "replied",
      width: 80,
      align: "right",
      render: (_, { counts }) => replied(counts),
    },
    {
      title: t("count-present-of-expected"),
      key: "present",
      width: 96,
      align: "right",
      render: (_, { counts }) => present(counts),
    },
    {
      title: t("meeting-state"),
      key: "state",
      width: 104,
      render: (_, { state }) => <StatusTag status={MEETING_STATUS[state]} />,
    },
  ];
  return (
    <Panel title={t("children", { count: children.length })}>
      <Table
        rowKey="meeting"
        size="small"
        columns={columns}
        dataSource={children}
        pagination={false}
        scroll={{ x: 520 }}
        summary={() =>
          total && (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0}>{t("total")}</Table.Summary.Cell>
              <Table.Summary.Cell index={1} align="right">
                {replied(total)}
              </Table.Summary.Cell>
              <Table.Summary.Cell index={2} align="right">
                {present(total)}
              </Table.Summary.Cell>
              <Table.Summary.Cell index={3} />
            </Table.Summary.Row>
          )
        }
      />
    </Panel>
  );
}
