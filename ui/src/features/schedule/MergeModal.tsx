/** Somebody else saved meanwhile: what they changed is taken over, what both changed is chosen here. */
import { Modal, Radio } from "antd";
import { useState } from "react";
import type { MeetingPlan } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { usePartWords } from "../../components/usePartWords";
import { useText } from "../../text/useText";
import { type Merged, type Part, withParts } from "./merge";
import styles from "./Schedule.module.css";
import { usePartText } from "./usePartText";

interface Props {
  merged: Merged;
  theirs: MeetingPlan;
  busy: boolean;
  onSave(plan: MeetingPlan): void;
  onCancel(): void;
}

export function MergeModal({ merged, theirs, busy, onSave, onCancel }: Props) {
  const t = useText();
  const words = usePartWords();
  const text = usePartText();
  const [chosen, setChosen] = useState<Part[]>([]);
  const choose = (part: Part, other: boolean) =>
    setChosen(other ? [...chosen, part] : chosen.filter((one) => one !== part));
  return (
    <Modal
      open
      width={640}
      title={t("merge-plan-title")}
      okText={t("merge-plan-save")}
      cancelText={t("merge-plan-back")}
      confirmLoading={busy}
      onOk={() => onSave(withParts(merged.plan, theirs, chosen))}
      onCancel={onCancel}
    >
      <div className={styles.stack}>
        <p>{t("merge-plan-explain")}</p>
        {merged.taken.length > 0 && (
          <div>
            <strong>{t("merge-plan-taken")}</strong>
            <ul className={styles.merge}>
              {merged.taken.map((part) => (
                <li key={part}>
                  {words(part)}
                  {t("colon")}
                  {text(part, theirs)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {merged.disputed.map((part) => (
          <fieldset key={part} className={formStyles.block}>
            <legend>{words(part)}</legend>
            <Radio.Group
              className={formStyles.choices ?? ""}
              value={chosen.includes(part)}
              onChange={({ target }) => choose(part, target.value)}
              options={[
                { value: false, label: t("merge-plan-yours", { value: text(part, merged.plan) }) },
                { value: true, label: t("merge-plan-theirs", { value: text(part, theirs) }) },
              ]}
            />
          </fieldset>
        ))}
      </div>
    </Modal>
  );
}
