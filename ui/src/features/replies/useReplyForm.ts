/** Entering an answer: what was typed stays on failure, and a failure stands at its field when it names one. */
import { App, Form } from "antd";
import { useState } from "react";
import type { CallError } from "../../api/call";
import type { Question, UnitReply } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { useFailureText } from "../../text/useFailureText";
import { useText } from "../../text/useText";
import { fieldOf, fieldsOf, newAnswers, type ReplyFields } from "./replyFields";
import { filledLines } from "./replyLines";

export function useReplyForm(
  meeting: string,
  reply: UnitReply,
  questions: Question[],
  onBusy: (busy: boolean) => void,
  onDone: () => void,
) {
  const t = useText();
  const failureText = useFailureText();
  const { message } = App.useApp();
  const [form] = Form.useForm<ReplyFields>();
  const save = useCommand("save_reply", { showsFailure: true });
  const [atField, setAtField] = useState(false);
  // The version this form was filled from: an answer that came meanwhile must not be overwritten unseen.
  const [version, setVersion] = useState(reply.version);
  const changed = save.error?.code === "reply_changed" || reply.version !== version;

  const takeNewest = () => {
    form.setFieldsValue(fieldsOf(reply));
    setVersion(reply.version);
    save.reset();
  };
  const sayAtField = (failure: CallError) => {
    const name = fieldOf(failure, form.getFieldValue("lines") ?? [], questions);
    setAtField(name !== null);
    if (name === null) return;
    form.setFields([{ name, errors: [failureText(failure)] }]);
    form.scrollToField(name, { block: "center", focus: true });
  };
  const submit = () => {
    // Also what has no field, above all who somebody is: without it everybody would be named anew.
    const { lines, remark, answers = {} }: ReplyFields = form.getFieldsValue(true);
    onBusy(true);
    save.mutate(
      {
        meeting,
        unit: reply.unit,
        remark: remark ?? "",
        lines: filledLines(lines),
        answers: newAnswers(answers, reply, questions),
        version,
      },
      {
        onSuccess: () => {
          message.success(t("reply-saved", { unit: reply.unit_name }));
          onDone();
        },
        onError: sayAtField,
        onSettled: () => onBusy(false),
      },
    );
  };
  return {
    form,
    first: fieldsOf(reply),
    outdated: changed && !save.isPending,
    failure: save.error === null || save.error.code === "reply_changed" || atField ? null : save.error,
    takeNewest,
    submit,
  };
}
