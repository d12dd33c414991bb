//! Opens a program's window through WebKitWebDriver and reads what stands in it, over a plain connection.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a window may take until it shows something.
const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(50);
/// The words of the page, once there are some.
const WORDS: &str =
    r#"{"script":"return document.getElementById('app').innerText.trim()","args":[]}"#;

/// A running driver; what it started ends with it.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver; `within` is the command in front of it, such as one that brings a display.
    pub fn start(within: impl FnOnce(&Command) -> Command) -> Result<Driver, String> {
        let port = free_port().map_err(|e| format!("No port is free on this computer: {e}."))?;
        let mut driver = Command::new("WebKitWebDriver");
        driver.args([format!("--port={port}"), "--host=127.0.0.1".into()]);
        let mut command = within(&driver);
        command.env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.stdin(Stdio::null()).stdout(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command
            .spawn()
            .map_err(|e| format!("WebKitWebDriver could not be started: {e}."))?;
        let driver = Driver { process, port };
        driver.until("WebKitWebDriver", || driver.connect().ok())?;
        Ok(driver)
    }

    /// Opens the program's window and gives the words of its page, which come only when the ledger has answered.
    ///
    /// `program` and `data` are paths without quotation marks or backslashes.
    pub fn words_of(&self, program: &str, data: &str) -> Result<String, String> {
        let ask = format!(
            r#"{{"capabilities":{{"alwaysMatch":{{"webkitgtk:browserOptions":{{"binary":"{program}","args":["--data","{data}"]}}}}}}}}"#
        );
        let answer = self.post("/session", &ask)?;
        let session = text_of(&answer, "sessionId")
            .ok_or(format!("The window could not be opened: {answer}"))?;
        self.until("the page", || {
            let answer = self.post(&format!("/session/{session}/execute/sync"), WORDS);
            let answer = answer.ok()?;
            let words = text_of(&answer, "value").filter(|words| !words.is_empty())?;
            Some(words.to_owned())
        })
    }

    fn post(&self, path: &str, body: &str) -> Result<String, String> {
        let exchange = || -> io::Result<String> {
            let mut stream = self.connect()?;
            stream.set_read_timeout(Some(PATIENCE))?;
            let length = body.len();
            write!(
                stream,
                "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n\
                 Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            )?;
            answer(stream)
        };
        exchange().map_err(|e| format!("WebKitWebDriver does not answer: {e}."))
    }

    fn connect(&self) -> io::Result<TcpStream> {
        TcpStream::connect(("127.0.0.1", self.port))
    }

    fn until<T>(&self, wanted: &str, mut look: impl FnMut() -> Option<T>) -> Result<T, String> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Some(found) = look() {
                return Ok(found);
            }
            thread::sleep(GLANCE);
        }
        let limit = PATIENCE.as_secs();
        Err(format!("Waited {limit} s in vain for {wanted}."))
    }
}

impl Drop for Driver {
    /// Killing the driver alone would leave the window, so the signal goes to its whole process group.
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).status();
        let _ = self.process.wait();
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The body of an HTTP answer, whose head says how long it is.
fn answer(mut stream: impl Read) -> io::Result<String> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length")
                    .then(|| value.trim().parse::<usize>().ok())?
            });
            if length.is_some_and(|length| body.len() >= length) {
                return Ok(body.to_owned());
            }
        }
        match stream.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => bytes.extend(&part[..read]),
        }
    }
}

/// The first text of this name in an answer, as it stands there.
fn text_of<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(&format!("\"{name}\":\""))?;
    let end = rest
        .char_indices()
        .scan(false, |escaped, (at, letter)| {
            let ends = letter == '"' && !*escaped;
            *escaped = letter == '\\' && !*escaped;
            Some((at, ends))
        })
        .find_map(|(at, ends)| ends.then_some(at))?;
    Some(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_where_its_head_says_though_the_line_stays_open() {
        let said = "HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{\"a\":1}";
        let stream = said.as_bytes().chain(io::repeat(b' '));
        assert!(answer(stream).unwrap().starts_with("{\"a\":1}"));
        let cut = &said.as_bytes()[..said.len() - 2];
        assert!(answer(cut).is_err(), "the driver ended in the middle");
    }

    #[test]
    fn a_text_is_read_up_to_its_own_quotation_mark() {
        let json = r#"{"value":{"sessionId":"ab-1","name":"a \"b\" c"}}"#;
        assert_eq!(text_of(json, "sessionId"), Some("ab-1"));
        assert_eq!(text_of(json, "name"), Some(r#"a \"b\" c"#));
        assert_eq!(text_of(json, "value"), None);
    }
}
