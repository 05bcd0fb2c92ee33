/** Units that named nobody for their places: whoever comes for one is entered as its person. */
import { Button } from "antd";
import type { DeskUnit } from "../../api/contract";
import { useText } from "../../text/useText";
import styles from "./Desk.module.css";
import { matchesName } from "./searchDesk";
import { type DeskSearchState, MOST_SHOWN } from "./useDeskSearch";

interface Props {
  units: DeskUnit[];
  search: DeskSearchState;
  onChoose(unit: string): void;
}

export function Unnamed({ units, search, onChoose }: Props) {
  const t = useText();
  const query = search.query.trim();
  const found = units.filter(
    ({ unnamed, name, keys }) => unnamed > 0 && (query === "" || matchesName(query, name, keys)),
  );
  if (found.length === 0 || (query === "" && search.filter !== "missing")) return null;
  const places = found.reduce((sum, { unnamed }) => sum + unnamed, 0);
  return (
    <section className={styles.unnamed} aria-label={t("desk-unnamed")}>
      <p className="muted">{t("desk-unnamed-explain", { units: found.length, count: places })}</p>
      <ul>
        {found.slice(0, MOST_SHOWN).map(({ id, name, unnamed }) => (
          <li key={id}>
            <Button size="small" onClick={() => onChoose(id)}>
              {t("desk-unnamed-of", { name, count: unnamed })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
