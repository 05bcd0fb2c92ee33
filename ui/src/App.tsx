/** The providers around every screen, from the outside in: preferences, texts, look, data, live line. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useState } from "react";
import { createQueryClient } from "./api/client";
import { LiveProvider } from "./api/live";
import { useSignedOut } from "./api/session";
import { PreferencesProvider, usePreferences } from "./preferences/Preferences";
import { themeOf } from "./preferences/theme";
import type { AppRouter } from "./router";
import { SignIn } from "./shell/SignIn";
import { LanguageProvider } from "./text/LanguageProvider";

export function App({ router }: { router: AppRouter }) {
  return (
    <Providers>
      <SignedIn>
        <RouterProvider router={router} />
      </SignedIn>
    </Providers>
  );
}

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

function SignedIn({ children }: { children: ReactNode }) {
  return useSignedOut() ? <SignIn /> : <LiveProvider>{children}</LiveProvider>;
}
