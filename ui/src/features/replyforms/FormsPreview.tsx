import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import type { FormOutcome } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import { FORM_STATUS } from "../../components/status";
import { Toolbar } from "../../components/Toolbar";
import { useText } from "../../text/useText";
import styles from "./Forms.module.css";
import { FormsSoFar } from "./FormsSoFar";
import { FormsTable } from "./FormsTable";
import { isTakable, isTakenAtFirst, OUTCOMES, outcomeCounts, type PreviewRow } from "./preview";
import type { FormsImport, Outcome } from "./useFormsImport";

interface Props {
  rows: PreviewRow[];
  /** Files that were no spreadsheets. */
  left: number;
  sofar: Outcome | null;
  importing: FormsImport;
}

export function FormsPreview({ rows, left, sofar, importing }: Props) {
  const t = useText();
  const { taking, failure, take, again } = importing;
  const [filter, setFilter] = useState<"all" | FormOutcome>("all");
  const [chosen, setChosen] = useState(() => new Set(rows.filter(isTakenAtFirst).map(({ key }) => key)));
  const counts = outcomeCounts(rows);
  const taken = rows.filter((row) => chosen.has(row.key) && isTakable(row));
  return (
    <div className={styles.stage}>
      {sofar && <FormsSoFar {...sofar} />}
      <Toolbar>
        <Segmented<"all" | FormOutcome>
          aria-label={t("forms-filter")}
          value={filter}
          onChange={setFilter}
          options={[
            { value: "all", label: `${t("all")} ${rows.length}` },
            ...OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
              value: outcome,
              label: `${t(FORM_STATUS[outcome].text)} ${counts[outcome]}`,
            })),
          ]}
        />
      </Toolbar>
      {left > 0 && <p className="muted">{t("forms-left", { count: left })}</p>}
      {counts.outdated > 0 && <Alert type="warning" showIcon title={t("forms-outdated")} />}
      <FormsTable
        rows={rows.filter(({ form }) => filter === "all" || form.outcome === filter)}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div className={styles.foot}>
        {failure && <FailureNotice failure={failure} />}
        <Button disabled={taking !== null} onClick={again}>
          {t("forms-others")}
        </Button>
        <Button
          type="primary"
          disabled={taken.length === 0}
          loading={taking !== null}
          onClick={() => take(taken)}
        >
          {taking
            ? t("forms-taking", taking)
            : taken.length === 0
              ? t("forms-nothing")
              : sofar
                ? t("forms-take-rest", { count: taken.length })
                : t("forms-take", { count: taken.length })}
        </Button>
      </div>
    </div>
  );
}
