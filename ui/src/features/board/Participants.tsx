/** 参会单位: which units of the directory take part. Those that do are taken out at their card. */
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { Failure } from "../../api/contract";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { UnitPicker } from "../../components/UnitPicker";
import { useText } from "../../text/useText";
import styles from "./Board.module.css";
import { useBoardState } from "./boardState";
import { placesOf } from "./dragRules";

const NOBODY: ReadonlySet<string> = new Set();

export function Participants({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText();
  const { board, moves, selection } = useBoardState();
  const [chosen, setChosen] = useState(NOBODY);
  const [failure, setFailure] = useState<Failure | null>(null);
  const taking = placesOf(board);
  const close = () => {
    setChosen(NOBODY);
    setFailure(null);
    onClose();
  };
  const add = async () => {
    const failed = await moves.join([...chosen]);
    if (failed === null) close();
    else setFailure(failed);
  };
  const picked = [...selection.units].filter((unit) => taking.has(unit));
  return (
    <Drawer
      open={open}
      title={t("participants")}
      size={560}
      onClose={close}
      destroyOnHidden
      footer={
        <div className={formStyles.foot}>
          {picked.length > 0 && (
            <Button
              className={styles.atStart ?? ""}
              disabled={!board.editable}
              onClick={() => moves.leave(picked)}
            >
              {t("participants-leave", { count: picked.length })}
            </Button>
          )}
          <Button onClick={close}>{t("close")}</Button>
          <Button
            type="primary"
            disabled={!board.editable || chosen.size === 0}
            loading={moves.busy}
            onClick={add}
          >
            {t("participants-add", { count: chosen.size })}
          </Button>
        </div>
      }
    >
      <div className={styles.participants}>
        {failure && <FailureNotice failure={failure} />}
        <p className="muted">
          {t("participants-explain", { taking: taking.size, others: board.not_invited })}
        </p>
        {open && (
          <UnitPicker
            chosen={chosen}
            onChange={setChosen}
            without={new Set(taking.keys())}
            none={t("participants-all")}
          />
        )}
      </div>
    </Drawer>
  );
}
