/** Why a message did not go out: what happened and what to do. */
import { useText } from "../text/useText";

export function useUnsentWords(): (reason: string) => string {
  const t = useText();
  const words = new Map([
    ["unreachable", t("unsent-unreachable")],
    ["timed_out", t("unsent-timed-out")],
    ["not_secure", t("unsent-not-secure")],
    ["login_refused", t("unsent-login-refused")],
    ["address_refused", t("unsent-address-refused")],
    ["message_refused", t("unsent-refused")],
    ["not_now", t("unsent-not-now")],
    ["too_many", t("unsent-too-many")],
    ["private_address", t("unsent-private-address")],
    ["unclear_answer", t("unsent-unclear-answer")],
    ["invalid_settings", t("unsent-invalid-settings")],
    ["not_made", t("unsent-not-made")],
  ]);
  return (reason) => words.get(reason) ?? t("unsent-other");
}
