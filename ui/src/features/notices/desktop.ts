/** Notices of the operating system. They make no sound, and come only where they were allowed. */
export const canNotify = (): boolean => "Notification" in window;

export async function askToNotify(): Promise<boolean> {
  return canNotify() && (await Notification.requestPermission()) === "granted";
}

export function showOnDesktop(key: string, title: string, words: string): void {
  if (!canNotify() || Notification.permission !== "granted") return;
  const notice = new Notification(title, { body: words, tag: key, silent: true });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
}
