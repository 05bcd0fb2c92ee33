/** What can be done to one person on the day: in, out, in again, and taking it all back (with a reason). */
import { SwapOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useState } from "react";
import type { PersonRow } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { ReasonModal } from "../../components/ReasonModal";
import { useText } from "../../text/useText";
import { actionsOn } from "./personActions";

interface Props {
  person: PersonRow;
  attendee: string;
  /** null: there is nowhere else to sit. */
  onMove: (() => void) | null;
}

export function DayActions({ person, attendee, onMove }: Props) {
  const t = useText();
  const checkIn = useCommand("check_in");
  const checkOut = useCommand("check_out");
  const actions = actionsOn(person);
  const { name } = person;
  return (
    <Space size={4} wrap>
      {actions.in !== null && (
        <Button
          size="small"
          loading={checkIn.isPending}
          aria-label={
            actions.in === "again" ? t("check-in-again-person", { name }) : t("check-in-person", { name })
          }
          onClick={() => checkIn.mutate({ attendee })}
        >
          {actions.in === "again" ? t("check-in-again") : t("check-in")}
        </Button>
      )}
      {actions.out && (
        <Button
          size="small"
          loading={checkOut.isPending}
          aria-label={t("check-out-person", { name })}
          onClick={() => checkOut.mutate({ attendee })}
        >
          {t("check-out")}
        </Button>
      )}
      {onMove !== null && (
        <Button
          size="small"
          type="text"
          icon={<SwapOutlined aria-hidden />}
          aria-label={t("move-person-of", { name })}
          title={t("move-person")}
          onClick={onMove}
        />
      )}
      {actions.undo && <UndoButton name={name} attendee={attendee} />}
    </Space>
  );
}

function UndoButton({ name, attendee }: { name: string; attendee: string }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const undo = useCommand("undo_check_in", { showsFailure: true });
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={t("undo-check-in-person", { name })}
        onClick={() => setAsking(true)}
      >
        {t("undo")}
      </Button>
      <ReasonModal
        open={asking}
        title={t("undo-check-in-title", { name })}
        explanation={t("undo-check-in-explain")}
        action={t("undo")}
        busy={undo.isPending}
        failure={undo.error}
        onCancel={() => {
          undo.reset();
          setAsking(false);
        }}
        onReason={(reason) => undo.mutate({ attendee, reason }, { onSuccess: () => setAsking(false) })}
      />
    </>
  );
}
