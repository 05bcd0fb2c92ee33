/** The look: one accent, neutral greys, and text greys dark enough to read (WCAG AA) in both themes. */
import { type ThemeConfig, theme } from "antd";
import type { Density } from "./Preferences";

type SeedToken = Parameters<typeof theme.defaultAlgorithm>[0];

const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const LIGHT = {
  colorLink: "#1f5fbf",
  colorLinkHover: "#174a97",
  colorInfo: "#1f5fbf",
  colorError: "#c4281c",
  colorWarning: "#b35c00",
  colorSuccess: "#237804",
  colorBgLayout: "#f5f6f8",
  colorText: "#1b2330",
  colorTextSecondary: "#4a5565",
  colorTextTertiary: "#5c6675",
  colorTextDescription: "#5c6675",
  colorTextPlaceholder: "#6b7482",
  colorIcon: "#5c6675",
  colorBorder: "#cfd5de",
  colorBorderSecondary: "#e4e8ee",
};

const DARK = {
  colorBgLayout: "#14171c",
  colorBgContainer: "#1b1f26",
  colorBgElevated: "#242932",
  colorText: "#e6e9ee",
  colorTextSecondary: "#b3bbc7",
  colorTextTertiary: "#98a2b0",
  colorTextDescription: "#98a2b0",
  colorTextPlaceholder: "#8b95a4",
  colorTextLightSolid: "#ffffff",
  colorIcon: "#98a2b0",
  colorBorder: "#3d4552",
  colorBorderSecondary: "#2c323c",
  colorSplit: "#2c323c",
};

/** antd darkens a dark theme's accent; ours is already chosen for dark ground. */
const DARK_ACCENT = {
  colorLink: "#85b2f5",
  colorLinkHover: "#a9c9fa",
  colorLinkActive: "#6ea2f0",
  colorPrimary: "#6ea2f0",
  colorPrimaryHover: "#8db6f5",
  colorPrimaryActive: "#5a8fe0",
  colorPrimaryBorder: "#3b5f9c",
  colorPrimaryBg: "#1f2f4a",
  colorPrimaryBgHover: "#27395a",
  colorPrimaryText: "#85b2f5",
  colorPrimaryTextHover: "#a9c9fa",
  colorError: "#f2786f",
  colorErrorText: "#f2786f",
  colorWarning: "#e5a54b",
  colorSuccess: "#85cc6a",
};

export function themeOf(dark: boolean, density: Density): ThemeConfig {
  const ground = dark
    ? (seed: SeedToken) => ({ ...theme.darkAlgorithm(seed), ...DARK_ACCENT })
    : theme.defaultAlgorithm;
  return {
    cssVar: { key: "huidao" },
    hashed: false,
    algorithm: density === "compact" ? [ground, theme.compactAlgorithm] : [ground],
    token: {
      colorPrimary: "#1f5fbf",
      borderRadius: 6,
      fontSize: 14,
      fontFamily: FONT,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.16s",
      ...(dark ? DARK : LIGHT),
    },
    components: {
      Button: {
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        ...(dark ? { primaryColor: "#0d1b33" } : {}),
      },
      Table: {
        headerBg: dark ? "#20252d" : "#f7f8fa",
        headerSortActiveBg: dark ? "#20252d" : "#f7f8fa",
        headerSortHoverBg: dark ? "#262c35" : "#f0f2f5",
        bodySortBg: "transparent",
        cellPaddingBlock: 10,
      },
      Form: { itemMarginBottom: 22, verticalLabelPadding: "0 0 4px" },
      Segmented: { itemSelectedColor: dark ? "#e6e9ee" : "#1f5fbf" },
    },
  };
}
