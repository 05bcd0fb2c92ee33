/** The providers around every page, from the outside in: preferences, texts, look, data. */
import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useState } from "react";
import { createQueryClient } from "./api/client";
import { PreferencesProvider, usePreferences } from "./preferences/Preferences";
import { themeOf } from "./preferences/theme";
import { LanguageProvider } from "./text/LanguageProvider";

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <PreferencesProvider>
      <LanguageProvider>
        <Look>
          <QueryClientProvider client={client}>{children}</QueryClientProvider>
        </Look>
      </LanguageProvider>
    </PreferencesProvider>
  );
}

function Look({ children }: { children: ReactNode }) {
  const { language, dark, density } = usePreferences();
  dayjs.locale(language === "zh-CN" ? "zh-cn" : "en");
  return (
    <ConfigProvider
      locale={language === "zh-CN" ? zhCN : enUS}
      theme={themeOf(dark, density)}
      button={{ autoInsertSpace: false }}
      modal={{ mask: { blur: false } }}
      drawer={{ mask: { blur: false } }}
    >
      <AntApp className="ground" message={{ maxCount: 3 }}>
        {children}
      </AntApp>
    </ConfigProvider>
  );
}
