/** 通讯录 · 单位: every unit in official order, with who answers for it. */
import { UploadOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { Unit } from "../../api/contract";
import { useUnits } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { useText } from "../../text/useText";
import { ChosenUnits } from "./ChosenUnits";
import { DirectoryTabs } from "./DirectoryTabs";
import { UnitEditor } from "./UnitEditor";
import { UnitsToolbar } from "./UnitsToolbar";
import { UnitTree } from "./UnitTree";
import { ALL_UNITS, filtered, isWhole, type UnitFilter } from "./unitFilter";
import { useUnitMoves } from "./useUnitMoves";

type Editing = { unit: Unit | null } | null;

export function Units() {
  const t = useText();
  const navigate = useNavigate();
  const { search = "" } = useSearch({ from: "/directory" });
  const [editing, setEditing] = useState<Editing>(null);
  const [filter, setFilter] = useState(ALL_UNITS);
  const query = useUnits(search);
  return (
    <Page
      title={t("nav-directory")}
      actions={
        <>
          <Button onClick={() => setEditing({ unit: null })}>{t("new-unit")}</Button>
          <Button
            type="primary"
            icon={<UploadOutlined aria-hidden />}
            onClick={() => navigate({ to: "/directory/import" })}
          >
            {t("import-roster")}
          </Button>
        </>
      }
    >
      <DirectoryTabs />
      <Panel>
        <Loaded query={query}>
          {({ units }) => (
            <UnitList
              units={units}
              search={search}
              filter={filter}
              onFilter={setFilter}
              onEdit={(unit) => setEditing({ unit })}
            />
          )}
        </Loaded>
      </Panel>
      <UnitEditor open={editing !== null} unit={editing?.unit ?? null} onClose={() => setEditing(null)} />
    </Page>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface ListProps {
  units: Unit[];
  search: string;
  filter: UnitFilter;
  onFilter(filter: UnitFilter): void;
  onEdit(unit: Unit): void;
}

function UnitList({ units, search, filter, onFilter, onEdit }: ListProps) {
  const t = useText();
  const shown = useMemo(() => filtered(units, filter), [units, filter]);
  const moves = useUnitMoves(shown);
  const [chosen, setChosen] = useState(NONE);
  const known = useMemo(() => units.filter(({ id }) => chosen.has(id)), [units, chosen]);
  return (
    <>
      <UnitsToolbar units={units} search={search} filter={filter} onFilter={onFilter} />
      {known.length > 0 && <ChosenUnits units={known} onDone={() => setChosen(NONE)} />}
      {shown.length > 0 ? (
        <UnitTree
          units={shown}
          ordered={isWhole(filter, search)}
          moves={moves}
          chosen={chosen}
          onChoose={setChosen}
          onEdit={onEdit}
        />
      ) : (
        <EmptyState
          text={
            search !== ""
              ? t("units-none-found", { search })
              : units.length === 0
                ? t("units-empty")
                : t("units-none-left")
          }
        />
      )}
    </>
  );
}
