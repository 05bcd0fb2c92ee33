/** 通讯录 · 单位: every unit in official order, with who answers for it. */
import { UploadOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
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

/** `below`: where a new unit goes. */
type Editing = { unit: Unit | null; below: string | null } | null;
const MARKED_MS = 4000;

export function Units() {
  const t = useText();
  const navigate = useNavigate();
  const { search = "" } = useSearch({ from: "/directory" });
  const [editing, setEditing] = useState<Editing>(null);
  const [filter, setFilter] = useState(ALL_UNITS);
  const query = useUnits(search);
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => {
    if (fresh === null) return;
    const unmark = setTimeout(() => setFresh(null), MARKED_MS);
    return () => clearTimeout(unmark);
  }, [fresh]);
  /** A new unit is seen, whatever was searched for before. */
  const added = ({ id }: Unit) => {
    setFresh(id);
    setFilter(({ archived }) => ({ ...ALL_UNITS, archived }));
    if (search !== "") navigate({ to: "/directory", search: {}, replace: true });
  };
  return (
    <Page
      title={t("nav-directory")}
      actions={
        <>
          <Button onClick={() => setEditing({ unit: null, below: null })}>{t("new-unit")}</Button>
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
              fresh={fresh}
              onEdit={(unit) => setEditing({ unit, below: null })}
              onAddBelow={({ id }) => setEditing({ unit: null, below: id })}
            />
          )}
        </Loaded>
      </Panel>
      <UnitEditor
        open={editing !== null}
        unit={editing?.unit ?? null}
        below={editing?.below ?? null}
        onClose={() => setEditing(null)}
        onAdded={added}
      />
    </Page>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface ListProps {
  units: Unit[];
  search: string;
  filter: UnitFilter;
  onFilter(filter: UnitFilter): void;
  fresh: string | null;
  onEdit(unit: Unit): void;
  onAddBelow(unit: Unit): void;
}

function UnitList({ units, search, filter, fresh, onFilter, onEdit, onAddBelow }: ListProps) {
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
          fresh={fresh}
          onEdit={onEdit}
          onAddBelow={onAddBelow}
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
