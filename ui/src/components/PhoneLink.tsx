/** A phone number to press: a computer with a phone program, or a phone, calls it. */
import styles from "./Cells.module.css";

export function PhoneLink({ phone }: { phone: string }) {
  if (phone === "") return null;
  return (
    <a className={`num ${styles.phone}`} href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>
      {phone}
    </a>
  );
}
