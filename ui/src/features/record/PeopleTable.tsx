import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { MeetingHead, PersonRow, Source } from "../../api/contract";
import { useDates } from "../../components/dates";
import { StatusTags } from "../../components/StatusTag";
import { LABEL_STATUS } from "../../components/status";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { type KeyedPerson, keyed } from "../day/keyed";
import { CorrectionModal } from "./CorrectionModal";
import { Events } from "./Events";
import styles from "./Record.module.css";

const MANY = 200;

export function PeopleTable({ people, head }: { people: PersonRow[]; head: MeetingHead }) {
  const t = useText();
  const sourceWords = useSourceWords();
  const dates = useDates();
  const narrow = useNarrow();
  const [correcting, setCorrecting] = useState<PersonRow | null>(null);
  const clock = (at: number | null) => (at === null ? "" : dates.time(at, head.time_zone));
  const columns: TableColumnsType<KeyedPerson> = [
    {
      title: t("unit"),
      key: "unit",
      responsive: ["md"],
      render: (_, { unit_name, unit_position }) => (
        <>
          <span className={styles.position}>{unit_position}</span> {unit_name}
        </>
      ),
    },
    {
      title: t("name"),
      key: "name",
      ...(narrow ? {} : { width: 170 }),
      render: (_, person) => (
        <>
          {person.name || <span className="muted">{t("place-unnamed")}</span>}
          <span className={styles.sub}>
            {[
              person.title,
              person.substitute_for_name && t("in-place-of", { name: person.substitute_for_name }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <span className={styles.unitSmall}>{person.unit_name}</span>
        </>
      ),
    },
    { title: t("venue"), dataIndex: "venue_name", width: 140, responsive: ["lg"] },
    {
      title: t("status"),
      key: "status",
      width: narrow ? 120 : 170,
      render: (_, { labels, late_min, early_min }) => (
        <>
          <StatusTags statuses={labels.map((label) => LABEL_STATUS[label])} />
          {(late_min !== null || early_min !== null) && (
            <span className={styles.sub}>
              {late_min !== null && t("late-by", { count: late_min })}{" "}
              {early_min !== null && t("early-by", { count: early_min })}
            </span>
          )}
        </>
      ),
    },
    {
      title: t("arrived-and-left"),
      key: "times",
      width: 120,
      responsive: ["md"],
      render: (_, { arrived_at, left_at }) => (
        <span className="num">{[clock(arrived_at), clock(left_at)].filter(Boolean).join("–")}</span>
      ),
    },
    {
      title: t("source"),
      key: "source",
      width: 108,
      responsive: ["lg"],
      render: (_, { source }) => (source === null ? "" : sourceWords[source]),
    },
    {
      title: t("actions"),
      key: "actions",
      width: 84,
      render: (_, person) =>
        person.attendee !== null && (
          <Button
            size="small"
            type="text"
            aria-label={t("correct-person", { name: person.name })}
            onClick={() => setCorrecting(person)}
          >
            {t("correct")}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Table
        rowKey="key"
        size="small"
        columns={columns}
        dataSource={keyed(people)}
        pagination={false}
        expandable={{
          columnTitle: <span className="only-read">{t("details")}</span>,
          rowExpandable: (person) => person.attendee !== null,
          expandedRowRender: ({ attendee }) =>
            attendee && <Events attendee={attendee} zone={head.time_zone} />,
        }}
        {...(people.length > MANY ? { virtual: true, scroll: { x: 1100, y: 560 } } : {})}
      />
      <CorrectionModal person={correcting} onClose={() => setCorrecting(null)} />
    </>
  );
}

export function useSourceWords(): Record<Source, string> {
  const t = useText();
  return {
    link: t("source-link"),
    venue_code: t("source-venue-code"),
    desk: t("source-desk"),
    kiosk: t("source-kiosk"),
    hand: t("source-hand"),
    platform_report: t("source-platform-report"),
  };
}
