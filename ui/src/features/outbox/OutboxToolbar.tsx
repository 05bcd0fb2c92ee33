import { Button, Select } from "antd";
import type { ReactNode } from "react";
import type { Outbox } from "../../api/contract";
import { SearchBox } from "../../components/SearchBox";
import { MESSAGE_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Outbox.module.css";
import type { Filter } from "./outboxView";

const STATES = ["queued", "sent", "failed", "stopped"] as const;

interface Props {
  outbox: Outbox;
  views: ReactNode;
  filter: Filter;
  onFilter(filter: Filter): void;
  search: string;
  onSearch(search: string): void;
  retrying: boolean;
  onRetry(messages: string[]): void;
}

export function OutboxToolbar(props: Props) {
  const { outbox, views, filter, onFilter, search, onSearch, retrying, onRetry } = props;
  const t = useText();
  const failed = outbox.messages.filter(({ state }) => state === "failed").map(({ id }) => id);
  const count = (state: Filter) => outbox.messages.filter((one) => one.state === state).length;
  return (
    <Toolbar
      actions={
        failed.length > 0 && (
          <Button loading={retrying} onClick={() => onRetry(failed)}>
            {t("outbox-retry-failed", { count: failed.length })}
          </Button>
        )
      }
    >
      {views}
      <Select<Filter>
        aria-label={t("outbox-filter")}
        className={styles.filter ?? ""}
        value={filter}
        onChange={onFilter}
        options={[
          { value: "all", label: `${t("all")} ${outbox.messages.length}` },
          ...STATES.map((state) => ({
            value: state,
            label: `${t(MESSAGE_STATUS[state].text)} ${count(state)}`,
          })),
        ]}
      />
      <SearchBox label={t("links-search")} value={search} onSearch={onSearch} />
    </Toolbar>
  );
}
