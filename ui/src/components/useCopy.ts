/** Copies text and says so. Falls back for pages that were not opened over a secure address. */
import { App } from "antd";
import { useText } from "../text/useText";

/** `done`: what to say, or what to do instead of saying it. */
export function useCopy(): (text: string, done: string | (() => void)) => Promise<void> {
  const { message } = App.useApp();
  const t = useText();
  return async (text, done) => {
    if (!(await copied(text))) message.error(t("copy-failed"));
    else if (typeof done === "string") message.success(done);
    else done();
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
