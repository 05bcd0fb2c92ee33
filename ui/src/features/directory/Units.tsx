/** 通讯录 · 单位: every unit in official order, with who answers for it. */
import { UploadOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Switch } from "antd";
import { useState } from "react";
import type { Unit } from "../../api/contract";
import { useUnits } from "../../api/queries";
import { EmptyState } from "../../components/EmptyState";
import { Loaded } from "../../components/Loaded";
import { Page, Panel } from "../../components/Page";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import { DirectoryTabs } from "./DirectoryTabs";
import { UnitEditor } from "./UnitEditor";
import { UnitTable } from "./UnitTable";

type Editing = { unit: Unit | null } | null;

export function Units() {
  const t = useText();
  const navigate = useNavigate();
  const { search = "" } = useSearch({ from: "/directory" });
  const [editing, setEditing] = useState<Editing>(null);
  const [archived, setArchived] = useState(false);
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
        <Toolbar
          actions={
            <span className={styles.switch}>
              <span id="show-archived">{t("show-archived")}</span>
              <Switch aria-labelledby="show-archived" checked={archived} onChange={setArchived} />
            </span>
          }
        >
          <SearchBox
            label={t("units-search")}
            value={search}
            onSearch={(next) =>
              navigate({ to: "/directory", search: next === "" ? {} : { search: next }, replace: true })
            }
          />
        </Toolbar>
        <Loaded query={query}>
          {({ units }) => {
            const shown = units.filter((unit) => archived || !unit.archived);
            if (shown.length > 0)
              return (
                <UnitTable units={shown} ordered={search === ""} onEdit={(unit) => setEditing({ unit })} />
              );
            return <EmptyState text={search === "" ? t("units-empty") : t("units-none-found", { search })} />;
          }}
        </Loaded>
      </Panel>
      <UnitEditor open={editing !== null} unit={editing?.unit ?? null} onClose={() => setEditing(null)} />
    </Page>
  );
}
