//! The desktop program on a display of its own, and what a person does with it.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::{built, need, project};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long a person waits for something to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open window. Processes end when it is closed or dropped.
pub struct Window {
    client: Client,
    driver: Child,
    screen: Child,
    display: String,
    folder: TempDir,
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A display that nobody else uses; the server picks the number and prints it.
fn open_screen() -> (Child, String) {
    let mut screen = Command::new(need("Xvfb", "xvfb"))
        .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    BufReader::new(screen.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (screen, format!(":{}", number.trim()))
}

impl Window {
    /// Opens the program with an empty workspace, in English.
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (screen, display) = open_screen();
        let port = free_port();
        let driver = Self::command(&need("dbus-run-session", "dbus-x11"), folder.path(), &display)
            .arg("--")
            .arg(need("WebKitWebDriver", "webkit2gtk-driver"))
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .process_group(0)
            .spawn()
            .unwrap();
        let options = json!({ "webkitgtk:browserOptions": { "binary": built("huidao") } });
        let Value::Object(options) = options else { unreachable!("an object was written") };
        let capabilities: Capabilities = options;
        let address = format!("http://127.0.0.1:{port}");
        let mut tries = 0;
        let client = loop {
            let connected = ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&address)
                .await;
            match connected {
                Ok(client) => break client,
                Err(error) => {
                    tries += 1;
                    assert!(tries < 40, "no window: {error}");
                    tokio::time::sleep(Duration::from_millis(250)).await;
                }
            }
        };
        Self { client, driver, screen, display, folder }
    }

    /// A program on this display, with a home and a workspace of its own.
    fn command(program: &Path, folder: &Path, display: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", display)
            .env("HOME", folder)
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("XDG_CONFIG_HOME", folder.join("config"))
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .env("HUIDAO_DATA", folder.join("workspace"))
            .env("LANG", "C.UTF-8")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("GTK_USE_PORTAL", "0")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// A folder for files of this window.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    async fn find(&self, path: &str) -> fantoccini::elements::Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(path)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                self.keep_picture("desktop-failure").await;
                panic!("not on the screen (see out/screens/desktop-failure.png): {path}: {error}")
            }
        }
    }

    /// Presses something once it can be pressed: menus slide in.
    async fn click(&self, path: &str) {
        let mut tries = 0;
        loop {
            match self.find(path).await.click().await {
                Ok(()) => return,
                Err(error) => {
                    tries += 1;
                    assert!(tries < 20, "cannot be pressed: {path}: {error}");
                    tokio::time::sleep(Duration::from_millis(150)).await;
                }
            }
        }
    }

    /// Presses what carries a text.
    pub async fn press(&self, tag: &str, text: &str) {
        let path = format!(
            "//{tag}[self::button or self::a or @role='tab'][contains(normalize-space(.), \"{text}\")]"
        );
        self.click(&path).await;
    }

    /// Presses an entry of an open menu.
    pub async fn press_item(&self, text: &str) {
        // While the menu slides in, a press lands where the entry no longer is.
        tokio::time::sleep(Duration::from_millis(500)).await;
        self.click(&format!("//*[@role='menuitem'][normalize-space(.)=\"{text}\"]")).await;
    }

    /// Presses what an open dialog is for.
    pub async fn press_primary(&self) {
        // While the dialog opens, a press lands where the button no longer is.
        tokio::time::sleep(Duration::from_millis(500)).await;
        self.click("//*[@role='dialog']//button[contains(@class, 'ant-btn-primary')]").await;
    }

    /// Presses something and types on it.
    pub async fn type_on(&self, place: &str, keys: &str) {
        let element = self.find(place).await;
        element.click().await.unwrap();
        element.send_keys(keys).await.unwrap();
    }

    /// Runs a script in the page; it ends by calling its last argument with the result.
    pub async fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute_async(script, args).await.unwrap()
    }

    /// Goes to an address inside the program, everything read anew.
    pub async fn restart_at(&self, hash: &str) {
        let script = "const [hash, done] = arguments; location.hash = hash; done(true)";
        self.script(script, vec![json!(hash)]).await;
        self.client.refresh().await.unwrap();
    }

    /// Waits until a text is on the screen.
    pub async fn see(&self, text: &str) {
        self.find(&format!("//*[contains(text(), \"{text}\")]")).await;
    }

    /// Waits until a text is within something.
    pub async fn see_in(&self, place: &str, text: &str) {
        self.find(&format!("{place}[contains(., \"{text}\")]")).await;
    }

    /// The meeting that the address names.
    pub async fn meeting(&self) -> String {
        let address = self.client.current_url().await.unwrap().to_string();
        let tail =
            address.split("/meetings/").nth(1).unwrap_or_else(|| panic!("no meeting in {address}"));
        tail[..36].to_owned()
    }

    /// A command as the window itself runs it.
    pub async fn call(&self, command: &str, input: Value) -> Value {
        let script = "const [command, input, done] = arguments; \
             window.__TAURI_INTERNALS__.invoke('call', { command, input }).then(done, done)";
        self.client.execute_async(script, vec![json!(command), input]).await.unwrap()
    }

    /// Keeps a picture for a person to look at.
    pub async fn keep_picture(&self, name: &str) {
        tokio::time::sleep(Duration::from_millis(600)).await;
        let folder = project().join("out/screens");
        std::fs::create_dir_all(&folder).unwrap();
        let taken = Command::new(need("import", "imagemagick"))
            .args(["-window", "root"])
            .arg(folder.join(format!("{name}.png")))
            .env("DISPLAY", &self.display)
            .status()
            .unwrap();
        assert!(taken.success());
    }

    /// Whether the system's save dialog opened.
    pub async fn dialog_opened(&self) -> bool {
        for _ in 0..20 {
            if self.keys(&["search", "--onlyvisible", "--name", "^Save"]).is_some() {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        false
    }

    /// Types a path into the system's save dialog and confirms it. There is no window manager here,
    /// so nobody else gives the dialog the keyboard; it is asked for until the file is there.
    pub async fn type_into_dialog(&self, file: &Path) {
        for attempt in 0..8 {
            tokio::time::sleep(Duration::from_millis(700)).await;
            let Some(dialog) = self.keys(&["search", "--onlyvisible", "--name", "^Save"]) else {
                continue;
            };
            let dialog = dialog.lines().last().unwrap_or_default().to_owned();
            if attempt < 2 {
                self.keep_picture("desktop-save-dialog").await;
            }
            self.keys(&["windowfocus", &dialog]);
            self.keys(&["mousemove", "--window", &dialog, "400", "27", "click", "1"]);
            tokio::time::sleep(Duration::from_millis(200)).await;
            self.keys(&["key", "ctrl+a"]);
            self.keys(&["type", "--delay", "20", &file.display().to_string()]);
            self.keys(&["key", "Return"]);
            for _ in 0..20 {
                if file.exists() {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        self.keep_picture("desktop-failure").await;
        panic!("{} was not saved (see out/screens/desktop-failure.png)", file.display());
    }

    /// Keyboard and mouse of this display; what was printed, none when nothing fitted.
    fn keys(&self, args: &[&str]) -> Option<String> {
        let done = Command::new(need("xdotool", "xdotool"))
            .args(args)
            .env("DISPLAY", &self.display)
            .output()
            .unwrap();
        done.status.success().then(|| String::from_utf8_lossy(&done.stdout).trim().to_owned())
    }

    /// Starts the program a second time; whether that ended by itself.
    pub async fn start_again(&self) -> bool {
        let bus = self.session_bus();
        let mut second = Self::command(&built("huidao"), self.folder.path(), &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", bus)
            .spawn()
            .unwrap();
        for _ in 0..50 {
            if let Some(ended) = second.try_wait().unwrap() {
                return ended.success();
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        second.kill().unwrap();
        second.wait().unwrap();
        false
    }

    /// The bus on which the first program can be reached.
    fn session_bus(&self) -> String {
        let ours = format!("HUIDAO_DATA={}", self.folder.path().join("workspace").display());
        for entry in std::fs::read_dir("/proc").unwrap().flatten() {
            let Ok(environment) = std::fs::read(entry.path().join("environ")) else { continue };
            let environment = String::from_utf8_lossy(&environment).into_owned();
            let mut lines = environment.split('\0');
            if lines.clone().any(|line| line == ours)
                && let Some(bus) =
                    lines.find_map(|line| line.strip_prefix("DBUS_SESSION_BUS_ADDRESS="))
            {
                return bus.to_owned();
            }
        }
        panic!("the window has no session bus");
    }

    /// Closes the window as a person would.
    pub async fn close(&self) {
        self.client.clone().close().await.unwrap();
    }
}

impl Drop for Window {
    /// Ends the driver with the bus and whatever else it started, then the display.
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let ended =
            Command::new(need("kill", "procps")).args(["-KILL", "--", &group]).output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        self.driver.wait().unwrap();
        self.screen.kill().unwrap();
        self.screen.wait().unwrap();
    }
}
