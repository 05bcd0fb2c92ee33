/** 发送记录: where each message stands, with a way to stop and to try again. */
import { Alert, App, Button, Progress } from "antd";
import { type ReactNode, useState } from "react";
import type { Outbox } from "../../api/contract";
import { useOutbox } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Outbox.module.css";
import { OutboxTable } from "./OutboxTable";
import { OutboxToolbar } from "./OutboxToolbar";
import { type Filter, messagesIn, progressOf } from "./outboxView";
import { useWaitWords } from "./useWaitWords";

interface Props {
  meeting: string;
  /** How to get to the other view. */
  views: ReactNode;
}

export function OutboxPanel({ meeting, views }: Props) {
  return (
    <Loaded query={useOutbox(meeting)}>{(outbox) => <OutboxView outbox={outbox} views={views} />}</Loaded>
  );
}

function OutboxView({ outbox, views }: { outbox: Outbox; views: ReactNode }) {
  const t = useText();
  const [filter, setFilter] = useState<Filter>("all");
  const [search, setSearch] = useState("");
  const { meeting, messages } = outbox;
  const { message } = App.useApp();
  const retry = useCommand("retry_messages");
  const retryOf = (ids: string[]) =>
    retry.mutate(
      { meeting, messages: ids },
      { onSuccess: () => message.success(t("outbox-retried", { count: ids.length })) },
    );
  const shown = messagesIn(messages, filter, search);
  return (
    <>
      <Held outbox={outbox} />
      <OutboxToolbar
        outbox={outbox}
        views={views}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        retrying={retry.isPending}
        onRetry={retryOf}
      />
      {outbox.queued > 0 && <Sending outbox={outbox} />}
      {shown.length === 0 ? (
        <EmptyState text={messages.length === 0 ? t("outbox-empty") : t("outbox-none-found")} />
      ) : (
        <OutboxTable messages={shown} onRetry={(one) => retryOf([one.id])} />
      )}
    </>
  );
}

/** Nothing goes out: says why, and lets it go where a person may. */
function Held({ outbox }: { outbox: Outbox }) {
  const t = useText();
  const words = useWaitWords()(outbox);
  const pause = useCommand("pause_outbox");
  // Quiet hours are news only to whoever waits.
  if (words === "" || (outbox.queued === 0 && !outbox.paused)) return null;
  return (
    <Alert
      type={outbox.paused ? "warning" : "info"}
      showIcon
      title={words}
      action={
        outbox.paused && (
          <Button size="small" loading={pause.isPending} onClick={() => pause.mutate({ paused: false })}>
            {t("pause-end")}
          </Button>
        )
      }
    />
  );
}

function Sending({ outbox }: { outbox: Outbox }) {
  const t = useText();
  const { message } = App.useApp();
  const stop = useCommand("stop_messages");
  const { done, total } = progressOf(outbox.messages);
  const press = () =>
    stop.mutate({ meeting: outbox.meeting }, { onSuccess: () => message.success(t("outbox-stopped-done")) });
  return (
    <div className={styles.progress}>
      <span className="num">{t("outbox-progress", { done, total })}</span>
      <Progress
        aria-label={t("outbox-progress", { done, total })}
        percent={Math.round((done / total) * 100)}
        showInfo={false}
        size="small"
      />
      <Button size="small" loading={stop.isPending} onClick={press}>
        {t("outbox-stop")}
      </Button>
    </div>
  );
}
