/** Every login of a report: when it was there, how sure it is whose it is, and whom it will be taken for. */
import { Segmented, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { ReportLogin, ReportPreview } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { useDates } from "../../components/dates";
import { longTable } from "../../components/longTable";
import { Panel } from "../../components/Page";
import { StatusTag } from "../../components/StatusTag";
import { SURENESS_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { type Choice, type Choices, keyOf } from "./choices";
import styles from "./Reports.module.css";
import { useReportWords } from "./useReportWords";
import { WhoCell } from "./WhoCell";

type Filter = "all" | ReportLogin["sureness"];

interface Props {
  preview: ReportPreview;
  meeting: string;
  choices: Choices;
  onChoose(login: ReportLogin, choice: Choice | null): void;
}

export function LoginTable({ preview, meeting, choices, onChoose }: Props) {
  const t = useText();
  const dates = useDates();
  const words = useReportWords();
  const [filter, setFilter] = useState<Filter>("all");
  const rows = preview.logins.filter(({ sureness }) => filter === "all" || sureness === filter);
  const options: { value: Filter; label: string }[] = [
    { value: "all", label: `${t("all")} ${preview.logins.length}` },
    { value: "sure", label: `${t("match-sure")} ${preview.sure}` },
    { value: "likely", label: `${t("match-likely")} ${preview.likely}` },
    { value: "unknown", label: `${t("match-unknown")} ${preview.unknown}` },
  ];
  const columns: TableColumnsType<ReportLogin> = [
    {
      title: t("report-login"),
      key: "login",
      render: (_, login) => (
        <span className={styles.login}>
          {login.name}
          <Sub>
            {[
              login.name === login.login_name ? "" : t("report-part-of", { login: login.login_name }),
              login.email,
              login.role,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Sub>
        </span>
      ),
    },
    {
      title: t("report-there"),
      key: "there",
      width: 150,
      responsive: ["sm"],
      render: (_, { intervals, minutes }) => {
        const [first] = intervals;
        const last = intervals.at(-1);
        return (
          <>
            {first && last ? `${dates.time(first.from)}–${dates.time(last.to)}` : t("report-no-times")}
            <Sub>
              {[
                minutes !== null && t("report-minutes", { count: minutes }),
                intervals.length > 1 && t("report-times", { count: intervals.length }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Sub>
          </>
        );
      },
    },
    {
      title: t("report-match"),
      key: "match",
      width: 190,
      responsive: ["md"],
      render: (_, login) => (
        <>
          <StatusTag status={SURENESS_STATUS[login.sureness]} />
          <Sub>{words.reason(login.why)}</Sub>
        </>
      ),
    },
    {
      title: t("report-taken-for"),
      key: "who",
      width: 380,
      render: (_, login) => (
        <WhoCell
          login={login}
          meeting={meeting}
          venues={preview.venues}
          choices={choices}
          onChoose={(choice) => onChoose(login, choice)}
        />
      ),
    },
  ];
  return (
    <Panel title={t("report-logins")}>
      <Toolbar>
        <Segmented<Filter>
          aria-label={t("report-filter")}
          value={filter}
          onChange={setFilter}
          options={options}
        />
      </Toolbar>
      <Table
        rowKey={keyOf}
        size="small"
        columns={columns}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t("report-none-of-these") }}
        {...longTable(rows.length)}
      />
    </Panel>
  );
}
