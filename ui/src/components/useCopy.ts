/** Copies text and says so. Falls back for pages that were not opened over a secure address. */
import { App } from "antd";
import { useText } from "../text/useText";

export function useCopy(): (text: string, done: string) => Promise<void> {
  const { message } = App.useApp();
  const t = useText();
  return async (text, done) => {
    if (await copied(text)) message.success(done);
    else message.error(t("copy-failed"));
  };
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

function copiedBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
