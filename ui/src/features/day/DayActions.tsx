/** What can be done to one person on the day: in, out, take it back (with a reason). */
import { Button, Space } from "antd";
import { useState } from "react";
import type { PersonRow } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { ReasonModal } from "../../components/ReasonModal";
import { useText } from "../../text/useText";

export function DayActions({ person, attendee }: { person: PersonRow; attendee: string }) {
  const t = useText();
  const [undoing, setUndoing] = useState(false);
  const checkIn = useCommand("check_in");
  const checkOut = useCommand("check_out");
  const undo = useCommand("undo_check_in", { showsFailure: true });
  if (person.presence === "replaced" || person.presence === "on_leave") return null;
  if (person.presence !== "present") {
    return (
      <Button
        size="small"
        loading={checkIn.isPending}
        aria-label={t("check-in-person", { name: person.name })}
        onClick={() => checkIn.mutate({ attendee })}
      >
        {t("check-in")}
      </Button>
    );
  }
  return (
    <Space size={4} wrap>
      {person.left_at === null && (
        <Button
          size="small"
          loading={checkOut.isPending}
          aria-label={t("check-out-person", { name: person.name })}
          onClick={() => checkOut.mutate({ attendee })}
        >
          {t("check-out")}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={t("undo-check-in-person", { name: person.name })}
        onClick={() => setUndoing(true)}
      >
        {t("undo-check-in")}
      </Button>
      <ReasonModal
        open={undoing}
        title={t("undo-check-in-title", { name: person.name })}
        explanation={t("undo-check-in-explain")}
        action={t("undo-check-in")}
        busy={undo.isPending}
        failure={undo.error}
        onCancel={() => {
          undo.reset();
          setUndoing(false);
        }}
        onReason={(reason) => undo.mutate({ attendee, reason }, { onSuccess: () => setUndoing(false) })}
      />
    </Space>
  );
}
