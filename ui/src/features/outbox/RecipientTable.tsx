/** Everybody in question: who gets it, who does not and why. A row opens to show the words. */
import { Segmented, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Recipient } from "../../api/contract";
import { Sub } from "../../components/Cells";
import { EmptyState } from "../../components/EmptyState";
import { longTable } from "../../components/longTable";
import { SearchBox } from "../../components/SearchBox";
import { matchesSearch } from "../../components/search";
import { Toolbar } from "../../components/Toolbar";
import { useNarrow } from "../../components/useNarrow";
import { useText } from "../../text/useText";
import styles from "./Outbox.module.css";
import { isGoing } from "./sendPlan";
import { useLeftOutWords } from "./useLeftOutWords";
import type { Sending } from "./useSending";
import { WordsOf } from "./WordsOf";

type Filter = "all" | "going" | "left";
const keyOf = ({ invitation, name }: Recipient) => invitation ?? name;

export function RecipientTable({ sending }: { sending: Sending }) {
  const t = useText();
  const [filter, setFilter] = useState<Filter>("going");
  const [search, setSearch] = useState("");
  const columns = useColumns(sending);
  const { recipients, chosen, takenOut, setTakenOut, choice } = sending;
  const going = new Set(chosen);
  const counts = { all: recipients.length, going: chosen.length, left: recipients.length - chosen.length };
  // Who was taken out by hand stays in view, to be put back.
  const inFilter = (one: Recipient) =>
    filter === "all" || (filter === "going" ? isGoing(one) : !going.has(one));
  const shown = recipients.filter(
    (one) => inFilter(one) && matchesSearch(search, one.name, one.contact, one.address),
  );
  const choose = (rows: Recipient[], selected: boolean) => {
    const next = new Set(takenOut);
    for (const { invitation } of rows) {
      if (invitation === null) continue;
      if (selected) next.delete(invitation);
      else next.add(invitation);
    }
    setTakenOut(next);
  };
  return (
    <>
      <Toolbar actions={<SearchBox label={t("links-search")} value={search} onSearch={setSearch} />}>
        <Segmented<Filter>
          aria-label={t("send-filter")}
          value={filter}
          onChange={setFilter}
          options={[
            { value: "going", label: t("send-going", { count: counts.going }) },
            { value: "left", label: t("send-left", { count: counts.left }) },
            { value: "all", label: `${t("all")} ${counts.all}` },
          ]}
        />
      </Toolbar>
      {shown.length === 0 ? (
        <EmptyState text={filter === "going" && search === "" ? t("send-nobody") : t("send-none-found")} />
      ) : (
        <Table
          rowKey={keyOf}
          className={styles.table ?? ""}
          size="small"
          columns={columns}
          dataSource={shown}
          pagination={false}
          rowSelection={{
            selectedRowKeys: chosen.map(keyOf),
            onSelect: (row, selected) => choose([row], selected),
            onSelectAll: (selected) => choose(shown.filter(isGoing), selected),
            getTitleCheckboxProps: () => ({ "aria-label": t("send-choose-all") }),
            getCheckboxProps: (row) => ({
              disabled: !isGoing(row),
              "aria-label": t("send-choose", { unit: row.name }),
            }),
          }}
          expandable={{
            expandRowByClick: true,
            columnTitle: t("send-preview"),
            columnWidth: 72,
            rowExpandable: ({ text }) => text !== "",
            expandedRowRender: (row) => <WordsOf recipient={row} channel={choice?.channel} inTable />,
          }}
          {...longTable(shown.length, 640, 420)}
        />
      )}
    </>
  );
}

function useColumns({ choice, takenOut }: Sending): TableColumnsType<Recipient> {
  const t = useText();
  const narrow = useNarrow();
  const leftOutWords = useLeftOutWords();
  const why = ({ left_out, invitation }: Recipient) => {
    if (left_out !== null) return leftOutWords(left_out, choice?.channel);
    return invitation !== null && takenOut.has(invitation) ? t("left-out-by-hand") : "";
  };
  return [
    {
      title: t("unit"),
      key: "unit",
      render: (_, row) => (
        <>
          {row.name}
          {narrow && <Sub>{[row.contact, row.address].filter(Boolean).join(" · ")}</Sub>}
          {narrow && <Sub>{why(row)}</Sub>}
        </>
      ),
    },
    {
      title: t("contact"),
      key: "contact",
      width: 220,
      responsive: ["sm"],
      render: (_, row) => (
        <>
          {row.contact}
          {row.address && <div className={`muted num ${styles.address}`}>{row.address}</div>}
        </>
      ),
    },
    {
      title: t("send-why-not"),
      key: "why",
      width: 200,
      responsive: ["sm"],
      render: (_, row) => <span className="muted">{why(row)}</span>,
    },
  ];
}
