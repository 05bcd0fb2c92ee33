/** The desk at work: the field, the word about the last person, the list, and what is done beside it. */
import { useState } from "react";
import type { Desk } from "../../api/contract";
import { ReasonModal } from "../../components/ReasonModal";
import { useText } from "../../text/useText";
import { Badges } from "./Badges";
import styles from "./Desk.module.css";
import { DeskField } from "./DeskField";
import { DeskToolbar } from "./DeskToolbar";
import { OutcomeBanner } from "./OutcomeBanner";
import { PeopleGrid } from "./PeopleGrid";
import { Unnamed } from "./Unnamed";
import { useAtDesk } from "./useAtDesk";
import type { DeskState } from "./useDesk";
import { WalkInDrawer } from "./WalkInDrawer";

const NOBODY: ReadonlySet<string> = new Set();

export function DeskWork({ state, desk }: { state: DeskState; desk: Desk }) {
  const t = useText();
  const at = useAtDesk(state, desk);
  const [selected, setSelected] = useState(NOBODY);
  const { search, overlay } = at;
  const chosen = desk.people.filter(({ id }) => selected.has(id));
  const badges = chosen.length > 0 || search.current === undefined ? chosen : [search.current];
  const last = state.own.at(-1);

  return (
    <div className={styles.work}>
      <DeskField at={at} />
      <OutcomeBanner
        outcome={at.outcome}
        people={desk.people}
        onSure={(person) => at.checkIn(person, true)}
      />
      <DeskToolbar
        search={search}
        people={desk.people}
        unnamed={desk.units.reduce((sum, unit) => sum + unit.unnamed, 0)}
        badges={badges}
        online={state.line.online}
        selected={chosen.length}
        onSelectNone={() => setSelected(NOBODY)}
        onWalkIn={() => at.askWalkIn()}
        onUndo={last === undefined ? null : () => at.askUndo(last)}
      />
      <Unnamed units={desk.units} search={search} onChoose={at.askWalkIn} />
      <PeopleGrid at={at} own={state.own} selected={selected} onSelect={setSelected} />
      <Badges people={badges} meeting={desk.title} />
      <WalkInDrawer
        open={overlay?.kind === "walk_in"}
        desk={desk}
        unit={overlay?.kind === "walk_in" ? overlay.unit : null}
        name={search.found.length === 0 && !/[\d/]/.test(search.query) ? search.query.trim() : ""}
        onClose={at.closeOverlay}
        onClosed={at.focus}
        onWalkIn={at.walkIn}
      />
      <ReasonModal
        open={overlay?.kind === "undo"}
        title={
          overlay?.kind === "undo"
            ? t("desk-undo-title", { kind: overlay.event.kind, name: overlay.name })
            : ""
        }
        explanation={t("desk-undo-explain")}
        action={t("undo")}
        busy={false}
        failure={null}
        onCancel={at.closeOverlay}
        onClosed={at.focus}
        onReason={at.undo}
      />
    </div>
  );
}
