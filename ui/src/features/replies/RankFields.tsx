/** A person's rank, where the unit is asked for one, and standing, where it is not the unit's. */
import { Form, Select } from "antd";
import type { PersonRank, Standing, UnitReply } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { usePersonRanks } from "../../components/usePersonRanks";
import { useTermWords } from "../../components/useTermWords";
import { useText } from "../../text/useText";

const RANKS: PersonRank[] = ["principal", "deputy", "other"];
const STANDINGS: Standing[] = ["attend", "sit_in", "listen", "guest"];

export function RankFields({ name, reply }: { name: number; reply: UnitReply }) {
  const t = useText();
  const ranks = usePersonRanks();
  return (
    <div className={formStyles.two}>
      {reply.rank !== "any" && (
        <Form.Item
          name={[name, "rank"]}
          label={t("person-rank")}
          dependencies={[["lines", name, "name"]]}
          rules={[
            ({ getFieldValue }) => ({
              // A line without a name is nobody.
              required: Boolean(getFieldValue(["lines", name, "name"])?.trim()),
              message: t("person-rank-needed"),
            }),
          ]}
        >
          <Select
            placeholder={t("person-rank-choose")}
            options={RANKS.map((value) => ({ value, label: ranks[value] }))}
          />
        </Form.Item>
      )}
      <Form.Item name={[name, "standing"]} label={t("standing")}>
        <StandingSelect ofUnit={reply.standing} />
      </Form.Item>
    </div>
  );
}

interface StandingProps {
  id?: string;
  value?: Standing | null;
  onChange?: (standing: Standing | null) => void;
  ofUnit: Standing;
}

function StandingSelect({ id, value = null, onChange, ofUnit }: StandingProps) {
  const t = useText();
  const { standingWords } = useTermWords();
  return (
    <Select<Standing | "">
      {...(id !== undefined && { id })}
      value={value ?? ""}
      onChange={(chosen) => onChange?.(chosen === "" ? null : chosen)}
      options={[
        { value: "", label: t("standing-of-unit-named", { standing: standingWords[ofUnit] }) },
        ...STANDINGS.filter((one) => one !== ofUnit).map((one) => ({
          value: one,
          label: standingWords[one],
        })),
      ]}
    />
  );
}
