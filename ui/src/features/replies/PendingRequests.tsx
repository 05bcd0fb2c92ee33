/** Leave and substitutes that wait for a yes or no, one by one or many at once with one note for all. */
import { App, Button, Checkbox, Input } from "antd";
import { useState } from "react";
import type { UnitReply } from "../../api/contract";
import formStyles from "../../components/Form.module.css";
import { Panel } from "../../components/Page";
import { useSayFailure } from "../../components/useSayFailure";
import { useText } from "../../text/useText";
import { RefuseModal } from "./RefuseModal";
import styles from "./Replies.module.css";
import { RequestRow } from "./RequestRow";
import { type Request, requestsOf } from "./requests";
import { useDecide } from "./useDecide";
import { WhoConcerned } from "./WhoConcerned";

const NOBODY: Request[] = [];

export function PendingRequests({ meeting, units }: { meeting: string; units: UnitReply[] }) {
  const t = useText();
  const { modal } = App.useApp();
  const decide = useDecide(meeting);
  const sayFailure = useSayFailure();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState("");
  const [refusing, setRefusing] = useState(NOBODY);
  const requests = requestsOf(units);
  const ids = requests.map(({ person }) => person.id);
  const marked = requests.filter(({ person }) => chosen.has(person.id));
  if (requests.length === 0) return null;

  const mark = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const approve = (some: Request[], words = "") =>
    decide.decide(some, true, words, { done: () => setNote(""), failed: sayFailure });
  const askApprove = () =>
    modal.confirm({
      title: t("approve-title", { count: marked.length }),
      content: <WhoConcerned requests={marked} />,
      okText: t("approve"),
      icon: null,
      onOk: () => approve(marked, note.trim()),
    });
  const askRefuse = (some: Request[]) => {
    decide.reset();
    setRefusing(some);
  };
  const refuse = (words: string) =>
    decide.decide(refusing, false, words, {
      done: () => {
        setRefusing(NOBODY);
        setNote("");
      },
    });
  return (
    <Panel
      title={t("requests-title", { count: requests.length })}
      extra={
        <div className={formStyles.buttons}>
          {marked.length > 0 && (
            <>
              <Input
                className={styles.note ?? ""}
                aria-label={t("request-note")}
                placeholder={t("request-note")}
                maxLength={200}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
              <Button loading={decide.busy} onClick={askApprove}>
                {t("approve-chosen", { count: marked.length })}
              </Button>
              <Button onClick={() => askRefuse(marked)}>
                {t("refuse-chosen", { count: marked.length })}
              </Button>
            </>
          )}
          <Checkbox
            checked={marked.length === ids.length}
            indeterminate={marked.length > 0 && marked.length < ids.length}
            onChange={(event) => setChosen(new Set(event.target.checked ? ids : []))}
          >
            {t("choose-all-pending")}
          </Checkbox>
        </div>
      }
    >
      <ul className={styles.requests}>
        {requests.map((request) => (
          <RequestRow
            key={request.person.id}
            meeting={meeting}
            request={request}
            chosen={chosen.has(request.person.id)}
            busy={decide.busy}
            onMark={() => mark(request.person.id)}
            onApprove={() => approve([request])}
            onRefuse={() => askRefuse([request])}
          />
        ))}
      </ul>
      <RefuseModal
        requests={refusing}
        note={note}
        busy={decide.busy}
        failure={decide.failure}
        onCancel={() => setRefusing(NOBODY)}
        onRefuse={refuse}
      />
    </Panel>
  );
}
