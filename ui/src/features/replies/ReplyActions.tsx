/** What is asked of all units, and what is made of all replies. */
import { Button } from "antd";
import { useState } from "react";
import type { Replies } from "../../api/contract";
import { useText } from "../../text/useText";
import { QuestionsDrawer } from "../questions/QuestionsDrawer";
import { FormsMenu } from "../replyforms/FormsMenu";
import { SheetButton } from "../sheets/SheetButton";

export function ReplyActions({ replies, editable }: { replies: Replies; editable: boolean }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { meeting, questions, units } = replies;
  return (
    <>
      {editable && (
        <Button onClick={() => setAsking(true)}>
          {questions.length === 0 ? t("questions") : t("questions-counted", { count: questions.length })}
        </Button>
      )}
      <FormsMenu meeting={meeting} editable={editable} />
      <SheetButton meeting={meeting} sheet="replies" name={t("replies-export")} />
      {asking && (
        <QuestionsDrawer
          meeting={meeting}
          questions={questions}
          answered={units.filter(({ state }) => state === "answered").length}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
