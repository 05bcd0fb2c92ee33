/** Which people are listed, and what can be done beside checking in. */
import { PrinterOutlined, RollbackOutlined, UserAddOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import type { DeskPerson } from "../../api/contract";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import { BadgesPdf } from "./BadgesPdf";
import styles from "./Desk.module.css";
import { type DeskFilter, filterDesk } from "./searchDesk";
import { type DeskSearchState, MOST_SHOWN } from "./useDeskSearch";

interface Props {
  search: DeskSearchState;
  people: DeskPerson[];
  /** Places for which nobody is named. */
  unnamed: number;
  /** Whose badges would be printed. */
  badges: DeskPerson[];
  online: boolean;
  selected: number;
  onSelectNone(): void;
  onWalkIn(): void;
  /** Null when nothing was done here that could be taken back. */
  onUndo: (() => void) | null;
}

export function DeskToolbar(props: Props) {
  const t = useText();
  const { search, people, badges, selected } = props;
  const count = (filter: DeskFilter) => filterDesk(people, filter, false).length;
  return (
    <>
      <Toolbar
        actions={
          <>
            <Button icon={<UserAddOutlined aria-hidden />} onClick={props.onWalkIn}>
              {t("desk-walk-in")}
            </Button>
            <Button
              icon={<RollbackOutlined aria-hidden />}
              disabled={props.onUndo === null}
              onClick={() => props.onUndo?.()}
            >
              {t("desk-undo-last")}
            </Button>
            <Button
              icon={<PrinterOutlined aria-hidden />}
              disabled={badges.length === 0}
              onClick={() => window.print()}
            >
              {badges.length === 0 ? t("desk-badges") : t("desk-badges-of", { count: badges.length })}
            </Button>
            <BadgesPdf people={badges} online={props.online} />
          </>
        }
      >
        <Segmented<DeskFilter>
          aria-label={t("desk-filter")}
          value={search.filter}
          onChange={search.setFilter}
          options={[
            { value: "all", label: t("desk-filter-all", { count: count("all") }) },
            {
              value: "missing",
              label: t("desk-filter-missing", { count: count("missing") + props.unnamed }),
            },
            { value: "here", label: t("desk-filter-here", { count: count("here") }) },
          ]}
        />
      </Toolbar>
      <p className={styles.found}>
        {search.found.length > MOST_SHOWN
          ? t("desk-found-more", { count: search.found.length, shown: MOST_SHOWN })
          : t("desk-found", { count: search.found.length })}
        {selected > 0 && (
          <Button type="link" onClick={props.onSelectNone}>
            {t("desk-select-none", { count: selected })}
          </Button>
        )}
      </p>
    </>
  );
}
