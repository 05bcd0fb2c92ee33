import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Input, Radio, Select } from "antd";
import type { DraftMeeting } from "../../api/contract";
import { useVenues } from "../../api/queries";
import { useText } from "../../text/useText";
import styles from "./Draft.module.css";
import type { DraftFields, VenueLine } from "./draftFields";
import { Source } from "./Source";

interface Props {
  draft: DraftMeeting;
  fields: DraftFields;
  /** Not exactly one main venue. */
  missing: boolean;
  onChange(part: Partial<DraftFields>): void;
}

const NEW = "new";
const OUT = "out";

export function VenuesDraft({ draft, fields, missing, onChange }: Props) {
  const t = useText();
  const lines = fields.venues;
  const put = (key: number, part: Partial<VenueLine>) =>
    onChange({ venues: lines.map((line) => (line.key === key ? { ...line, open: false, ...part } : line)) });
  const makeMain = (key: number) =>
    onChange({ venues: lines.map((line) => ({ ...line, role: line.key === key ? "main" : "branch" })) });
  const add = () =>
    onChange({
      venues: [
        ...lines,
        {
          // The number after the text's venues is that of its place.
          key: Math.max(draft.venues.length, ...lines.map(({ key }) => key)) + 1,
          name: "",
          venue: null,
          room: "",
          role: missing && lines.every(({ role }) => role !== "main") ? "main" : "branch",
          out: false,
          open: false,
        },
      ],
    });
  return (
    <>
      {missing && <Alert type="warning" showIcon role="status" title={t("draft-main-needed")} />}
      {lines.map((line) => (
        <Source
          key={line.key}
          field={line.key === draft.venues.length ? "place" : `venues.${line.key}`}
          found={line.key === draft.venues.length ? draft.place : draft.venues[line.key]?.name}
          settled={line.venue !== null}
          near={line.open && line.venue !== null}
        >
          <VenueRow
            line={line}
            choices={draft.venues[line.key]?.choices ?? []}
            onChange={(part) => put(line.key, part)}
            onMain={() => makeMain(line.key)}
          />
        </Source>
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
          {t("plan-venue-add")}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  line: VenueLine;
  choices: DraftMeeting["venues"][number]["choices"];
  onChange(part: Partial<VenueLine>): void;
  onMain(): void;
}

function VenueRow({ line, choices, onChange, onMain }: RowProps) {
  const t = useText();
  const venues = (useVenues().data?.venues ?? []).filter(({ archived }) => !archived);
  const near = new Set(choices.map(({ venue }) => venue));
  const option = ({ id, name, room }: { id: string; name: string; room: string }) => ({
    value: id,
    label: room ? `${name} · ${room}` : name,
  });
  const options = [
    ...venues.filter(({ id }) => near.has(id)).map(option),
    { value: NEW, label: line.name ? t("draft-venue-new", { name: line.name }) : t("draft-venue-other") },
    ...venues.filter(({ id }) => !near.has(id)).map(option),
    { value: OUT, label: t("draft-venue-out") },
  ];
  const name = line.name || t("venue");
  return (
    <div className={styles.venue}>
      <Radio
        checked={line.role === "main" && !line.out}
        disabled={line.out}
        onChange={onMain}
        aria-label={t("draft-make-main", { name })}
      >
        {line.role === "main" ? t("role-main") : t("role-branch")}
      </Radio>
      <Select
        className={styles.grow ?? ""}
        aria-label={t("draft-venue-of", { name })}
        showSearch={{ optionFilterProp: "label" }}
        value={line.out ? OUT : (line.venue ?? NEW)}
        options={options}
        onChange={(value: string) =>
          onChange({ out: value === OUT, venue: value === OUT || value === NEW ? null : value })
        }
      />
      {!line.out && line.venue === null && (
        <>
          <Input
            className={styles.grow ?? ""}
            aria-label={t("venue-name")}
            placeholder={t("venue-name")}
            maxLength={80}
            value={line.name}
            {...(line.name.trim() === "" ? { status: "error" as const } : {})}
            onChange={({ target }) => onChange({ name: target.value })}
          />
          <Input
            className={styles.room ?? ""}
            aria-label={t("venue-room")}
            placeholder={t("venue-room")}
            maxLength={60}
            value={line.room}
            onChange={({ target }) => onChange({ room: target.value })}
          />
        </>
      )}
    </div>
  );
}
