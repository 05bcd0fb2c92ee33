import { useNavigate } from "@tanstack/react-router";
import { Select, Switch } from "antd";
import { useMemo } from "react";
import type { Unit } from "../../api/contract";
import { SearchBox } from "../../components/SearchBox";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Directory.module.css";
import type { Lacking, UnitFilter } from "./unitFilter";

interface Props {
  units: Unit[];
  search: string;
  filter: UnitFilter;
  onFilter(filter: UnitFilter): void;
}

export function UnitsToolbar({ units, search, filter, onFilter }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const categories = useMemo(
    () => [...new Set(units.map(({ category }) => category).filter(Boolean))],
    [units],
  );
  return (
    <Toolbar
      actions={
        <span className={styles.switch}>
          <span id="show-archived">{t("show-archived")}</span>
          <Switch
            aria-labelledby="show-archived"
            checked={filter.archived}
            onChange={(archived) => onFilter({ ...filter, archived })}
          />
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
      <Select
        id="unit-category"
        allowClear
        aria-label={t("category")}
        placeholder={t("category")}
        className={styles.filter ?? ""}
        popupMatchSelectWidth={false}
        value={filter.category || null}
        onChange={(category: string | undefined) => onFilter({ ...filter, category: category ?? "" })}
        options={categories.map((category) => ({ value: category, label: category }))}
      />
      <Select<Lacking>
        id="unit-lacking"
        allowClear
        aria-label={t("units-lacking")}
        placeholder={t("units-lacking")}
        className={styles.filter ?? ""}
        popupMatchSelectWidth={false}
        value={filter.lacking}
        onChange={(lacking: Lacking | undefined) => onFilter({ ...filter, lacking: lacking ?? null })}
        options={[
          { value: "contact", label: t("no-contact") },
          { value: "address", label: t("no-address") },
        ]}
      />
    </Toolbar>
  );
}
