/** 回执问题: what every unit is asked beside names. */
import { Alert, App, Button, Drawer, Form } from "antd";
import { useState } from "react";
import type { Question } from "../../api/contract";
import { useCommand } from "../../api/useCommand";
import { FailureNotice } from "../../components/FailureNotice";
import formStyles from "../../components/Form.module.css";
import { useLeaveGuard } from "../../components/useLeaveGuard";
import { useText } from "../../text/useText";
import { QuestionList } from "./QuestionList";
import styles from "./Questions.module.css";
import { fieldsOf, type QuestionsForm, questionsOf } from "./questionFields";

interface Props {
  meeting: string;
  questions: Question[];
  /** Units that have answered already. */
  answered: number;
  onClose(): void;
}

export function QuestionsDrawer({ meeting, questions, answered, onClose }: Props) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<QuestionsForm>();
  const [touched, setTouched] = useState(false);
  const save = useCommand("save_questions", { showsFailure: true });
  const leave = useLeaveGuard(touched);
  const submit = () => {
    // Also who a question is, which has no field.
    const fields: QuestionsForm = form.getFieldsValue(true);
    save.mutate(
      { meeting, questions: questionsOf(fields.questions) },
      {
        onSuccess: ({ questions: saved }) => {
          setTouched(false);
          message.success(t("questions-saved", { count: saved.length }));
          onClose();
        },
      },
    );
  };
  return (
    <Drawer
      open
      title={t("questions")}
      size={680}
      onClose={() => leave(onClose)}
      footer={
        <div className={formStyles.foot}>
          <Button onClick={() => leave(onClose)}>{t("cancel")}</Button>
          <Button type="primary" disabled={!touched} loading={save.isPending} onClick={form.submit}>
            {t("save")}
          </Button>
        </div>
      }
    >
      <Form<QuestionsForm>
        form={form}
        name="questions"
        layout="vertical"
        className={styles.form ?? ""}
        initialValues={{ questions: fieldsOf(questions) }}
        onValuesChange={() => setTouched(true)}
        onFinish={submit}
        scrollToFirstError={{ block: "center", focus: true }}
      >
        <p className="muted">{t("questions-explain")}</p>
        {answered > 0 && <Alert type="info" showIcon title={t("questions-answered", { count: answered })} />}
        {save.error && <FailureNotice failure={save.error} />}
        <QuestionList onChange={() => setTouched(true)} />
      </Form>
    </Drawer>
  );
}
