import { Alert, Checkbox, Radio, Switch } from "antd";
import { useId } from "react";
import type { ArrivalPolicy, ArrivalWay, SignatureRule } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import styles from "./Arrivals.module.css";
import { useWayWords } from "./useWayWords";

interface Props {
  policy: ArrivalPolicy;
  disabled: boolean;
  onChange(policy: ArrivalPolicy): void;
}

export function PolicyFields({ policy, disabled, onChange }: Props) {
  const t = useText();
  return (
    <>
      <fieldset className={formStyles.block}>
        <legend>{t("arrival-ways")}</legend>
        <Ways policy={policy} disabled={disabled} onChange={onChange} />
      </fieldset>
      <fieldset className={formStyles.block}>
        <legend>{t("arrival-signature")}</legend>
        <Radio.Group
          className={formStyles.choices ?? ""}
          disabled={disabled}
          value={policy.signature}
          onChange={({ target }) => {
            const signature: SignatureRule = target.value;
            onChange({ ...policy, signature });
          }}
          options={[
            { value: "off", label: t("arrival-signature-off") },
            { value: "optional", label: t("arrival-signature-optional") },
            { value: "required", label: t("arrival-signature-required") },
          ]}
        />
      </fieldset>
      <Choice
        label={t("arrival-moves")}
        hint={t("arrival-moves-hint")}
        checked={policy.moves}
        disabled={disabled}
        onChange={(moves) => onChange({ ...policy, moves })}
      />
      <Choice
        label={t("arrival-masked")}
        hint={t("arrival-masked-hint")}
        checked={policy.masked}
        disabled={disabled}
        onChange={(masked) => onChange({ ...policy, masked })}
      />
    </>
  );
}

function Ways({ policy, disabled, onChange }: Props) {
  const t = useText();
  const ways = useWayWords();
  const toggle = (way: ArrivalWay, on: boolean) =>
    onChange({
      ...policy,
      ways: ways.map((one) => one.way).filter((one) => (one === way ? on : policy.ways.includes(one))),
    });
  // A link that is enough by itself needs no code as well.
  const idle = (way: ArrivalWay) => way === "link_and_code" && policy.ways.includes("link");
  return (
    <div className={formStyles.choices}>
      {ways.map(({ way, name, explanation }) => (
        <Checkbox
          key={way}
          checked={policy.ways.includes(way) && !idle(way)}
          disabled={disabled || idle(way)}
          onChange={({ target }) => toggle(way, target.checked)}
        >
          {name} <span className="muted">{idle(way) ? t("arrival-way-idle") : explanation}</span>
        </Checkbox>
      ))}
      {policy.ways.length === 0 && <Alert type="warning" showIcon title={t("arrival-no-way")} />}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  hint: string;
  checked: boolean;
  disabled: boolean;
  onChange(checked: boolean): void;
}

function Choice({ label, hint, checked, disabled, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <p className={styles.follows}>
      <Switch aria-labelledby={id} checked={checked} disabled={disabled} onChange={onChange} />
      <span>
        <span id={id}>{label}</span> <span className="muted">{hint}</span>
      </span>
    </p>
  );
}
