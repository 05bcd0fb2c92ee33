/** Every meeting: search, filter by state, sort; the way to a new one. */
import { PlusOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import type { MeetingHead, MeetingState } from "../../api/contract";
import { useMeetings } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { MEETING_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { MeetingTable } from "./MeetingTable";
import styles from "./Schedule.module.css";

const STATES: MeetingState[] = ["draft", "announced", "under_way", "closed", "archived", "cancelled"];

export function Schedule() {
  const t = useText();
  const navigate = useNavigate();
  const [search, setSearch] = useState("");
  const [states, setStates] = useState<MeetingState[]>([]);
  const query = useMeetings(search);
  const wanted = (meeting: MeetingHead) => states.length === 0 || states.includes(meeting.state);
  return (
    <Page
      title={t("nav-schedule")}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => navigate({ to: "/schedule/new" })}
        >
          {t("new-meeting")}
        </Button>
      }
    >
      <Panel>
        <Toolbar>
          <SearchBox label={t("schedule-search")} value={search} onSearch={setSearch} />
          <Select
            mode="multiple"
            allowClear
            showSearch={false}
            maxTagCount="responsive"
            aria-label={t("schedule-filter")}
            placeholder={t("schedule-filter")}
            className={styles.states ?? ""}
            value={states}
            onChange={setStates}
            options={STATES.map((value) => ({ value, label: t(MEETING_STATUS[value].text) }))}
          />
        </Toolbar>
        <Loaded query={query}>
          {({ meetings }) => {
            const shown = meetings.filter(wanted);
            if (shown.length > 0) return <MeetingTable meetings={shown} />;
            return (
              <EmptyState
                text={meetings.length > 0 || search ? t("schedule-none-found") : t("schedule-empty")}
              />
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}
