/** 通讯录 · 人员: everybody who may attend, found by name; each is kept at their unit. */
import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import type { DirectoryPerson } from "../../api/contract";
import { usePeople, useUnits } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { longTable } from "../../components/longTable";
import { Page, Panel } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { usePersonRanks } from "../../components/usePersonRanks";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { DirectoryTabs } from "./DirectoryTabs";
import { UnitEditor } from "./UnitEditor";

export function People() {
  const t = useText();
  const [search, setSearch] = useState("");
  const [editing, setEditing] = useState<string | null>(null);
  const units = useUnits().data?.units;
  const unit = units?.find(({ id }) => id === editing) ?? null;
  return (
    <Page title={t("nav-directory")}>
      <DirectoryTabs />
      <Panel>
        <Toolbar>
          <SearchBox label={t("people-search")} value={search} onSearch={setSearch} />
        </Toolbar>
        <Loaded query={usePeople(search)}>
          {({ people }) =>
            people.length > 0 ? (
              <PeopleTable people={people} onOpen={setEditing} />
            ) : (
              <EmptyState text={search === "" ? t("people-empty") : t("units-none-found", { search })} />
            )
          }
        </Loaded>
      </Panel>
      <UnitEditor open={unit !== null} unit={unit} onClose={() => setEditing(null)} />
    </Page>
  );
}

interface TableProps {
  people: DirectoryPerson[];
  onOpen(unit: string): void;
}

function PeopleTable({ people, onOpen }: TableProps) {
  const t = useText();
  const ranks = usePersonRanks();
  const columns: TableColumnsType<DirectoryPerson> = [
    {
      title: t("name"),
      key: "name",
      width: 140,
      render: (_, person) => (
        <Button type="link" className={styles.open ?? ""} onClick={() => onOpen(person.unit)}>
          {person.name}
        </Button>
      ),
    },
    { title: t("job-title"), dataIndex: "title", width: 200 },
    { title: t("person-rank"), key: "rank", width: 120, render: (_, { rank }) => ranks[rank] },
    { title: t("unit"), dataIndex: "unit_name" },
    {
      title: t("phone"),
      key: "phone",
      width: 150,
      render: (_, { phone }) => <span className="num">{phone}</span>,
    },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={people}
      pagination={false}
      {...longTable(people.length)}
    />
  );
}
