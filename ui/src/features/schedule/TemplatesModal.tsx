import { DeleteOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useTemplates } from "../../api/queries";
import { useCommand } from "../../api/useCommand";
import { Loaded } from "../../components/Loaded";
import { useText } from "../../text/useText";
import styles from "./Schedule.module.css";

export function TemplatesModal({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText();
  const { modal, message } = App.useApp();
  const query = useTemplates();
  const remove = useCommand("remove_template");
  const ask = (id: string, name: string) =>
    modal.confirm({
      title: t("template-remove-title", { name }),
      content: t("template-remove-explain"),
      okText: t("template-remove"),
      okButtonProps: { danger: true },
      icon: null,
      onOk: () =>
        remove.mutate({ id }, { onSuccess: () => message.success(t("template-removed", { name })) }),
    });
  return (
    <Modal open={open} title={t("templates-manage")} footer={null} onCancel={onClose} destroyOnHidden>
      <Loaded query={query} rows={3}>
        {({ templates }) =>
          templates.length === 0 ? (
            <p className="muted">{t("templates-none")}</p>
          ) : (
            <ul className={styles.templates}>
              {templates.map(({ id, name, units }) => (
                <li key={id}>
                  <span>
                    {name} <span className="muted">{t("units-number", { count: units.length })}</span>
                  </span>
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t("template-remove-named", { name })}
                    onClick={() => ask(id, name)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Modal>
  );
}
