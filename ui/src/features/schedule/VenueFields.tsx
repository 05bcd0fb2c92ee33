/** The meeting's venues and their roles: exactly one main venue, any number of branches. */
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Select } from "antd";
import { useState } from "react";
import type { VenueRole } from "../../api/contract";
import { useVenues } from "../../api/queries";
import formStyles from "../../components/Form.module.css";
import { useText } from "../../text/useText";
import { VenueEditor } from "../directory/VenueEditor";
import styles from "./Schedule.module.css";

export function VenueFields() {
  const t = useText();
  const form = Form.useFormInstance();
  const [creating, setCreating] = useState(false);
  const venues = useVenues().data?.venues ?? [];
  const options = venues.map((venue) => ({
    value: venue.id,
    label: venue.room ? `${venue.name} · ${venue.room}` : venue.name,
  }));
  const roles: { value: VenueRole; label: string }[] = [
    { value: "main", label: t("role-main") },
    { value: "branch", label: t("role-branch") },
  ];
  return (
    <Form.List name="venues" rules={[{ validator: async (_, lines) => checkVenues(lines ?? [], t) }]}>
      {(fields, { add, remove }, { errors }) => (
        <div>
          {fields.map((field) => (
            <div key={field.key} className={styles.line}>
              <Form.Item
                name={[field.name, "venue"]}
                rules={[{ required: true, message: t("plan-venue-needed") }]}
              >
                <Select
                  showSearch={{ optionFilterProp: "label" }}
                  options={options}
                  aria-label={t("venue")}
                  placeholder={t("plan-venue-choose")}
                />
              </Form.Item>
              <Form.Item name={[field.name, "role"]}>
                <Select options={roles} aria-label={t("venue-role")} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t("plan-venue-remove")}
                onClick={() => remove(field.name)}
              />
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <div className={formStyles.buttons}>
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ role: fields.length === 0 ? "main" : "branch" })}
            >
              {t("plan-venue-add")}
            </Button>
            <Button onClick={() => setCreating(true)}>{t("plan-venue-create")}</Button>
          </div>
          <VenueEditor
            open={creating}
            venue={null}
            onClose={() => setCreating(false)}
            onSaved={(venue) => {
              add({ venue: venue.id, role: fields.length === 0 ? "main" : "branch" });
              form.validateFields(["venues"]).catch(() => undefined);
            }}
          />
        </div>
      )}
    </Form.List>
  );
}

interface Line {
  venue?: string;
  role?: VenueRole;
}

async function checkVenues(lines: Line[], t: (key: string) => string): Promise<void> {
  const mains = lines.filter((line) => line?.role === "main").length;
  const chosen = lines.flatMap((line) => (line?.venue ? [line.venue] : []));
  if (mains > 1) throw new Error(t("failure-two-main-venues"));
  if (lines.length > 0 && mains === 0) throw new Error(t("failure-no-main-venue"));
  if (new Set(chosen).size < chosen.length) throw new Error(t("plan-same-venue-twice"));
}
