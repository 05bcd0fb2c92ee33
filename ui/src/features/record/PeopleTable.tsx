import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { MeetingHead, PersonRow } from "../../api/contract";
import { PersonCell, Sub, UnitCell } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { type KeyedPerson, keyed } from "../../components/keyed";
import { longTable } from "../../components/longTable";
import { StatusTags } from "../../components/StatusTag";
import { LABEL_STATUS } from "../../components/status";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import { CorrectionModal } from "./CorrectionModal";
import { Events } from "./Events";
import { useSourceWords } from "./useSourceWords";

export function PeopleTable({ people, head }: { people: PersonRow[]; head: MeetingHead }) {
  const t = useText();
  const sourceWords = useSourceWords();
  const dates = useDates();
  const narrow = useNarrow();
  const [correcting, setCorrecting] = useState<PersonRow | null>(null);
  const clock = (at: number | null) => (at === null ? "" : dates.time(at));
  const columns: TableColumnsType<KeyedPerson> = [
    {
      title: t("unit"),
      key: "unit",
      responsive: ["md"],
      render: (_, person) => <UnitCell person={person} />,
    },
    {
      title: t("name"),
      key: "name",
      ...(narrow ? {} : { width: 170 }),
      render: (_, person) => <PersonCell person={person} />,
    },
    { title: t("venue"), dataIndex: "venue_name", width: 140, responsive: ["lg"] },
    {
      title: t("status"),
      key: "status",
      width: narrow ? 120 : 170,
      render: (_, { labels, late_min, early_min }) => (
        <>
          <StatusTags statuses={labels.map((label) => LABEL_STATUS[label])} />
          <Sub>
            {[
              late_min !== null && t("late-by", { count: late_min }),
              early_min !== null && t("early-by", { count: early_min }),
            ]
              .filter(Boolean)
              .join(" ")}
          </Sub>
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
    ...(head.editable
      ? [
          {
            title: t("actions"),
            key: "actions",
            width: 84,
            render: (_: unknown, person: KeyedPerson) => (
              <CorrectButton person={person} onPress={() => setCorrecting(person)} />
            ),
          },
        ]
      : []),
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
          expandedRowRender: ({ attendee }) => attendee && <Events attendee={attendee} />,
        }}
        {...longTable(people.length, 1100)}
      />
      <CorrectionModal person={correcting} onClose={() => setCorrecting(null)} />
    </>
  );
}

/** A place that nobody was named for has nothing to correct. */
function CorrectButton({ person, onPress }: { person: PersonRow; onPress(): void }) {
  const t = useText();
  if (person.attendee === null) return null;
  return (
    <Button
      size="small"
      type="text"
      aria-label={t("correct-person", { name: person.name })}
      onClick={onPress}
    >
      {t("correct")}
    </Button>
  );
}
