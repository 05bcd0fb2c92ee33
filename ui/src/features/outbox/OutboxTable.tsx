import { Button, Table, type TableColumnsType } from "antd";
import type { Message } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { longTable } from "../../components/longTable";
import { StatusTags } from "../../components/StatusTag";
import { DOUBTFUL, MESSAGE_STATUS } from "../../components/status";
import { useChannelWords, usePurposeWords } from "../../components/useChannelWords";
import { useNarrow } from "../../components/useNarrow";
import { useUnsentWords } from "../../components/useUnsentWords";
import { useText } from "../../text/useText";
import { useLeftOutWords } from "./useLeftOutWords";

interface Props {
  messages: Message[];
  onRetry(message: Message): void;
}

export function OutboxTable({ messages, onRetry }: Props) {
  const t = useText();
  const dates = useDates();
  const channels = useChannelWords();
  const purposes = usePurposeWords();
  const narrow = useNarrow();
  const columns: TableColumnsType<Message> = [
    {
      title: t("unit"),
      key: "name",
      render: (_, one) => (
        <>
          {one.name}
          <Sub>{one.contact}</Sub>
          {narrow && <Sub>{`${purposes[one.kind]} · ${channels[one.channel]}`}</Sub>}
        </>
      ),
    },
    {
      title: t("send-purpose"),
      key: "kind",
      width: 150,
      responsive: ["sm"],
      render: (_, one) => (
        <>
          {purposes[one.kind]}
          <Sub>{channels[one.channel]}</Sub>
        </>
      ),
    },
    {
      title: t("outbox-time") + dates.zoneNote(Date.now()),
      key: "time",
      width: 170,
      responsive: ["md"],
      render: (_, one) => <span className="num">{dates.dateTime(one.sent_at ?? one.created_at)}</span>,
    },
    {
      title: t("link-state"),
      key: "state",
      width: narrow ? 156 : 340,
      render: (_, one) => <Standing message={one} />,
    },
    {
      title: <span className="only-read">{t("actions")}</span>,
      key: "actions",
      width: narrow ? 70 : 84,
      align: "right",
      render: (_, one) =>
        (one.state === "failed" || one.state === "stopped") && (
          <Button
            size="small"
            aria-label={t("outbox-retry-named", { unit: one.name })}
            onClick={() => onRetry(one)}
          >
            {t("retry")}
          </Button>
        ),
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={messages}
      pagination={false}
      {...longTable(messages.length)}
    />
  );
}

/** Its state, and in words what went wrong and what happens next. */
function Standing({ message }: { message: Message }) {
  const t = useText();
  const dates = useDates();
  const unsentWords = useUnsentWords();
  const leftOutWords = useLeftOutWords();
  const { state, reason, detail, attempts, due_at, doubtful, channel } = message;
  const waits = state === "queued" && (attempts > 0 || reason !== "");
  // Stopped by the program: it was no message any more when it was to go out.
  const words = state === "stopped" ? leftOutWords(reason, channel) : unsentWords(reason);
  return (
    <>
      <StatusTags statuses={[MESSAGE_STATUS[state], ...(doubtful ? [DOUBTFUL] : [])]} />
      {waits && <Sub>{t("outbox-again", { count: attempts, time: dates.time(due_at) })}</Sub>}
      {state !== "sent" && reason !== "" && <Sub>{words}</Sub>}
      {state !== "sent" && detail !== "" && <Sub>{t("other-side-said", { detail })}</Sub>}
      {doubtful && <Sub>{t("outbox-doubtful-explain")}</Sub>}
    </>
  );
}
