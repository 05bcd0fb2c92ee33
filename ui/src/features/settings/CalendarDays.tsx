/** 节假日: which years are known, and a way to add the next one once it has been published. */
import { FileTextOutlined } from "@ant-design/icons";
import { App, Button, Input } from "antd";
import { useRef, useState } from "react";
import { useCalendarDays } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Settings.module.css";

const EXAMPLE = "2027-10-01,holiday,国庆节\n2027-10-09,workday,国庆节";

export function CalendarDays() {
  const t = useText();
  const { message } = App.useApp();
  const thisYear = new Date().getFullYear();
  const known = useCalendarDays(`${thisYear}-01-01`, `${thisYear}-12-31`);
  const command = useCommand("import_calendar_days", { showsFailure: true });
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const listed = (years: number[]) => years.join(t("list-separator"));
  const save = () =>
    command.mutate(
      { text },
      {
        onSuccess: ({ days, years }) => {
          message.success(t("calendar-imported", { years: listed(years), count: days }));
          setText("");
        },
      },
    );
  return (
    <div className={styles.calendar}>
      <Loaded query={known} rows={1}>
        {({ years }) => (
          <p>
            {years.length === 0 ? t("calendar-none") : t("calendar-years", { years: listed(years) })}
            {!years.includes(thisYear + 1) && (
              <span className="muted"> {t("calendar-next", { year: String(thisYear + 1) })}</span>
            )}
          </p>
        )}
      </Loaded>
      <p className="muted">{t("calendar-explain")}</p>
      <Input.TextArea
        aria-label={t("calendar-text")}
        placeholder={EXAMPLE}
        autoSize={{ minRows: 3, maxRows: 12 }}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          command.reset();
        }}
      />
      {command.error && <FailureNotice failure={command.error} />}
      <div className={formStyles.buttons}>
        <Button disabled={text.trim() === ""} loading={command.isPending} onClick={save}>
          {t("calendar-import")}
        </Button>
        <Button icon={<FileTextOutlined aria-hidden />} onClick={() => input.current?.click()}>
          {t("calendar-choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/plain,text/csv"
          hidden
          aria-label={t("calendar-file")}
          onChange={async ({ target }) => {
            const file = target.files?.[0];
            if (file) setText(await file.text());
            target.value = "";
          }}
        />
      </div>
    </div>
  );
}
