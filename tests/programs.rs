//! The programs that were built, run as a user runs them.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The project's root.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A built program of the workspace, beside the running test.
pub fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let path = test.parent().unwrap().parent().unwrap().join(name);
    assert!(path.exists(), "{} is not built: run `make build` first", path.display());
    path
}

/// A tool of the system; a missing one is a failure with the package's name.
pub fn need(tool: &str, package: &str) -> PathBuf {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths)
        .map(|folder| folder.join(tool))
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{tool} is missing: install the package {package}"))
}

/// A running `huidao-server serve`; ended when dropped.
pub struct Server {
    /// Its address, `http://127.0.0.1:…`.
    pub address: String,
    /// The one-time key that it printed.
    pub key: String,
    child: Child,
}

impl Server {
    /// Starts on a data folder and a free port, and waits until it printed its address.
    pub fn start(data: &Path) -> Self {
        Self::start_with(data, &[])
    }

    /// The same with variables of its surroundings.
    pub fn start_with(data: &Path, variables: &[(&str, &Path)]) -> Self {
        Self::listen("127.0.0.1:0", data, variables)
    }

    /// Starts again at an address where one was before.
    pub fn start_again(address: &str, data: &Path) -> Self {
        Self::listen(address.trim_start_matches("http://"), data, &[])
    }

    fn listen(address: &str, data: &Path, variables: &[(&str, &Path)]) -> Self {
        let child = Command::new(built("huidao-server"))
            .args(["serve", "--language", "en", "--listen", address, "--data"])
            .arg(data)
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        Self::from_child(child)
    }

    /// Waits for the address of a server that was started otherwise.
    pub fn from_child(mut child: Child) -> Self {
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for line in lines {
            let line = line.unwrap();
            if let Some((address, key)) =
                line.find("http://").and_then(|at| line[at..].split_once("/#key="))
            {
                return Self { address: address.to_owned(), key: key.to_owned(), child };
            }
        }
        panic!("the server printed no address");
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.child.try_wait().unwrap().is_none() {
            self.child.kill().unwrap();
            self.child.wait().unwrap();
        }
    }
}
