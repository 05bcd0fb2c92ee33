import { RefuseModal } from "./RefuseModal";
import type { Request } from "./requests";
import { useDecide } from "./useDecide";

interface Props {
  meeting: string;
  /** null: nobody is refused. */
  request: Request | null;
  onClose(): void;
}

export function RefuseOne({ meeting, request, onClose }: Props) {
  const { busy, failure, reset, decide } = useDecide(meeting);
  const close = () => {
    reset();
    onClose();
  };
  const requests = request === null ? [] : [request];
  return (
    <RefuseModal
      requests={requests}
      note=""
      busy={busy}
      failure={failure}
      onCancel={close}
      onRefuse={(note) => decide(requests, false, note, { done: close })}
    />
  );
}
