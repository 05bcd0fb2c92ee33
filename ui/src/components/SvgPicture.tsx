/** Shows an SVG made by the core as a picture, so that nothing inside it can run. */
import styles from "./SvgPicture.module.css";

interface Props {
  svg: string;
  alt: string;
  size: number;
}

export function SvgPicture({ svg, alt, size }: Props) {
  const bytes = new TextEncoder().encode(svg);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return (
    <img
      src={`data:image/svg+xml;base64,${btoa(binary)}`}
      alt={alt}
      width={size}
      height={size}
      className={styles.picture}
    />
  );
}
