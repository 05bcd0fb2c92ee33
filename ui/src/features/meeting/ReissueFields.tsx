import { Form, Input, Select } from "antd";
import type { MeetingVenue } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { UnitPicker } from "../../components/UnitPicker";
import { useText } from "../../text/useText";
import styles from "./Meeting.module.css";

export interface Reissue {
  /** A branch of the meeting. */
  branch: string;
  title: string;
  host: string;
  /** Further venues, of the directory. */
  venues: string[];
  units: string[];
}

interface Props {
  value: Reissue;
  branches: MeetingVenue[];
  /** Another branch suggests other units and another host, where nothing was typed. */
  onBranch(branch: string): void;
  onChange(part: Partial<Reissue>): void;
}

export function ReissueFields({ value, branches, onBranch, onChange }: Props) {
  const t = useText();
  const main = branches.find(({ id }) => id === value.branch)?.venue;
  const venues = (useVenues().data?.venues ?? []).filter(({ id, archived }) => !archived && id !== main);
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={t("role-branch")} htmlFor="reissue-branch">
        <Select
          id="reissue-branch"
          value={value.branch}
          onChange={onBranch}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        label={t("meeting-title")}
        htmlFor="reissue-title"
        {...(value.title.trim() === ""
          ? { validateStatus: "error" as const, help: t("failure-title-missing") }
          : {})}
      >
        <Input
          id="reissue-title"
          maxLength={120}
          value={value.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </Form.Item>
      <Form.Item label={t("plan-host")} htmlFor="reissue-host">
        <Input
          id="reissue-host"
          maxLength={80}
          value={value.host}
          onChange={({ target }) => onChange({ host: target.value })}
        />
      </Form.Item>
      <Form.Item label={t("reissue-venues")} htmlFor="reissue-venues" extra={t("reissue-venues-hint")}>
        <Select
          id="reissue-venues"
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          value={value.venues}
          onChange={(chosen) => onChange({ venues: chosen })}
          options={venues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <div className={styles.picker}>
        <strong>{t("participants")}</strong>
        <UnitPicker
          chosen={new Set(value.units)}
          onChange={(chosen) => onChange({ units: [...chosen] })}
          none={t("units-empty")}
        />
      </div>
    </Form>
  );
}
