/** Whether and how a new meeting repeats: builds the rule and says it in words. */
import { DatePicker, Form, InputNumber, Radio, Select } from "antd";
import type { Dayjs } from "dayjs";
import formStyles from "../../components/Form.module.css";
import { useRuleWords } from "../../components/useRuleWords";
import { useText } from "../../text/useText";
import type { PlanFields } from "./plan";
import { RepeatNote } from "./RepeatNote";
import { type Frequency, ruleOf, WEEKDAYS } from "./repeat";
import styles from "./Schedule.module.css";
import { useWeekdays } from "./useWeekdays";

const MOST = 200;

export function RepeatFields() {
  const t = useText();
  const weekdays = useWeekdays();
  const words = useRuleWords();
  const form = Form.useFormInstance<PlanFields>();
  // With what is not on the screen at the moment.
  const repeat = Form.useWatch("repeat", { form, preserve: true });
  const starts: Dayjs | null | undefined = Form.useWatch("starts", form);
  const frequencies: [Frequency, string][] = [
    ["none", t("repeat-none")],
    ["workdays", t("repeat-workdays")],
    ["daily", t("repeat-daily")],
    ["weekly", t("repeat-weekly")],
    ["monthly", t("repeat-monthly")],
    ["yearly", t("repeat-yearly")],
  ];
  const frequency = repeat?.frequency ?? "none";
  const rule = repeat && ruleOf(repeat, starts);
  const monthly = (kind: "nth" | "date") =>
    starts && repeat
      ? words(ruleOf({ ...repeat, monthly: kind, interval: 1, count: null, until: null }, starts) ?? "")
      : "";
  return (
    <div>
      <div className={styles.repeat}>
        <Form.Item name={["repeat", "frequency"]} label={t("repeat")}>
          <Select options={frequencies.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        {frequency !== "none" && (
          <>
            {frequency !== "workdays" && (
              <Form.Item
                name={["repeat", "interval"]}
                label={t("repeat-every")}
                rules={[{ required: true, message: t("number-needed") }]}
              >
                <InputNumber
                  min={1}
                  max={99}
                  precision={0}
                  suffix={t("repeat-unit", { frequency, count: repeat?.interval ?? 1 })}
                />
              </Form.Item>
            )}
            <Form.Item name={["repeat", "ends"]} label={t("repeat-ends")}>
              <Radio.Group
                optionType="button"
                options={[
                  { value: "count", label: t("repeat-by-count") },
                  { value: "until", label: t("repeat-by-date") },
                ]}
              />
            </Form.Item>
            {repeat?.ends === "until" ? (
              <Form.Item
                name={["repeat", "until"]}
                label={t("repeat-until")}
                rules={[{ required: true, message: t("failure-series-endless") }]}
              >
                <DatePicker />
              </Form.Item>
            ) : (
              <Form.Item
                name={["repeat", "count"]}
                label={t("repeat-count")}
                rules={[{ required: true, message: t("failure-series-endless") }]}
              >
                <InputNumber min={1} max={MOST} precision={0} />
              </Form.Item>
            )}
          </>
        )}
      </div>
      {frequency === "weekly" && (
        <Form.Item name={["repeat", "days"]} label={t("repeat-days")}>
          <Select
            mode="multiple"
            placeholder={t("repeat-days-as-start")}
            options={WEEKDAYS.map((value, index) => ({ value, label: weekdays[index] }))}
          />
        </Form.Item>
      )}
      {frequency === "monthly" && starts && (
        <Form.Item name={["repeat", "monthly"]} label={t("repeat-monthly-by")}>
          <Radio.Group
            className={formStyles.choices ?? ""}
            options={[
              { value: "nth", label: monthly("nth") },
              { value: "date", label: monthly("date") },
            ]}
          />
        </Form.Item>
      )}
      {frequency !== "none" && (
        <p className="muted" role="status">
          {rule ? words(rule) : t("repeat-start-first")}
        </p>
      )}
      {repeat && starts && <RepeatNote repeat={repeat} starts={starts} />}
    </div>
  );
}
