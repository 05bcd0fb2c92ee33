import { useText } from "../../text/useText";
import { RefuseModal } from "./RefuseModal";
import { useDecide } from "./useDecide";

interface Props {
  meeting: string;
  /** null: nobody is refused. */
  attendee: string | null;
  onClose(): void;
}

export function RefuseOne({ meeting, attendee, onClose }: Props) {
  const t = useText();
  const { busy, failure, reset, decide } = useDecide(meeting);
  const close = () => {
    reset();
    onClose();
  };
  return (
    <RefuseModal
      open={attendee !== null}
      title={t("refuse-title")}
      explanation={t("refuse-explain")}
      note=""
      busy={busy}
      failure={failure}
      onCancel={close}
      onRefuse={(note) => attendee !== null && decide([attendee], false, note, { done: close })}
    />
  );
}
