//! Knocks at an X server: opens its socket and greets it as any window program would.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::os::unix::net::UnixStream;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(3);
const SCHEME: &[u8] = b"MIT-MAGIC-COOKIE-1";
/// X servers listen on this TCP port plus their number.
const FIRST_PORT: u16 = 6000;

/// Whether the display `name` (the form of `DISPLAY`) lets a program in, with one of the keys in an
/// Xauthority file or without any.
pub fn answers(name: &str, authority: &[u8]) -> bool {
    let Some((host, number)) = parse(name) else {
        return false;
    };
    let mut keys = keys(authority, number);
    keys.push(Vec::new());
    keys.iter()
        .any(|key| knock(host, number, key).unwrap_or(false))
}

/// Splits `host:number.screen`; the host is empty for a server on this computer.
fn parse(name: &str) -> Option<(&str, u16)> {
    let (host, rest) = name.rsplit_once(':')?;
    let number = rest.split('.').next()?.parse().ok()?;
    let local = host.is_empty() || host == "unix" || host.ends_with("/unix");
    Some((
        if local {
            ""
        } else {
            host.trim_matches(['[', ']'])
        },
        number,
    ))
}

fn knock(host: &str, number: u16, key: &[u8]) -> io::Result<bool> {
    if host.is_empty() {
        return greet(local(number)?, key);
    }
    let port = FIRST_PORT.saturating_add(number);
    let address = (host, port)
        .to_socket_addrs()?
        .next()
        .ok_or(io::ErrorKind::NotFound)?;
    let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    greet(stream, key)
}

fn local(number: u16) -> io::Result<UnixStream> {
    let path = format!("/tmp/.X11-unix/X{number}");
    let stream = UnixStream::connect(&path).or_else(|error| unnamed(&path).ok_or(error))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// The same socket in Linux's name space without files, which reaches out of a container.
#[cfg(target_os = "linux")]
fn unnamed(path: &str) -> Option<UnixStream> {
    use std::os::linux::net::SocketAddrExt;
    let address = std::os::unix::net::SocketAddr::from_abstract_name(path).ok()?;
    UnixStream::connect_addr(&address).ok()
}

#[cfg(not(target_os = "linux"))]
fn unnamed(_path: &str) -> Option<UnixStream> {
    None
}

/// Sends the connection set-up of the X protocol, version 11; the first byte of the answer is 1 for success.
fn greet(mut stream: impl Read + Write, key: &[u8]) -> io::Result<bool> {
    let scheme = if key.is_empty() { &[][..] } else { SCHEME };
    let length = |bytes: &[u8]| u16::try_from(bytes.len()).unwrap_or(0).to_le_bytes();
    let mut request = vec![b'l', 0, 11, 0, 0, 0];
    request.extend(length(scheme).into_iter().chain(length(key)).chain([0, 0]));
    for part in [scheme, key] {
        request.extend(part);
        request.resize(request.len().next_multiple_of(4), 0);
    }
    stream.write_all(&request)?;
    let mut answer = [0];
    stream.read_exact(&mut answer)?;
    Ok(answer == [1])
}

/// The keys that an Xauthority file holds for a display number; an unreadable rest is left out.
fn keys(mut file: &[u8], number: u16) -> Vec<Vec<u8>> {
    let mut keys = Vec::new();
    while let Some((display, scheme, key)) = entry(&mut file) {
        let ours = display.is_empty() || display == number.to_string().as_bytes();
        if ours && scheme == SCHEME {
            keys.push(key.to_vec());
        }
    }
    keys
}

/// Takes one entry from the file: family, address, display number, scheme, key.
fn entry<'a>(file: &mut &'a [u8]) -> Option<(&'a [u8], &'a [u8], &'a [u8])> {
    file.split_off(..2)?;
    let _address = field(file)?;
    Some((field(file)?, field(file)?, field(file)?))
}

fn field<'a>(file: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length: [u8; 2] = file.split_off(..2)?.try_into().ok()?;
    file.split_off(..usize::from(u16::from_be_bytes(length)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    /// A server that lets in whoever shows `key`, and returns its verdict through the socket.
    fn served(key: &'static [u8], shown: &[u8]) -> bool {
        let (ours, mut theirs) = UnixStream::pair().unwrap();
        let server = thread::spawn(move || {
            let mut head = [0; 12];
            theirs.read_exact(&mut head).unwrap();
            let length = |at: usize| usize::from(u16::from_le_bytes([head[at], head[at + 1]]));
            let (scheme, data) = (length(6), length(8));
            let mut rest = vec![0; scheme.next_multiple_of(4) + data.next_multiple_of(4)];
            theirs.read_exact(&mut rest).unwrap();
            let shown = &rest[scheme.next_multiple_of(4)..][..data];
            theirs.write_all(&[u8::from(shown == key)]).unwrap();
        });
        let verdict = greet(ours, shown).unwrap();
        server.join().unwrap();
        verdict
    }

    #[test]
    fn display_names_are_read_in_all_their_forms() {
        assert_eq!(parse(":0"), Some(("", 0)));
        assert_eq!(parse("unix:1.0"), Some(("", 1)));
        assert_eq!(parse("pc/unix:2"), Some(("", 2)));
        assert_eq!(parse("localhost:10.0"), Some(("localhost", 10)));
        assert_eq!(parse("[::1]:3"), Some(("::1", 3)));
        assert_eq!(parse("nothing"), None);
        assert_eq!(parse(":x"), None);
    }

    #[test]
    fn a_server_that_asks_for_a_key_refuses_a_wrong_one() {
        assert!(served(b"secret", b"secret"));
        assert!(!served(b"secret", b"other."));
        assert!(!served(b"secret", b""));
        assert!(served(b"", b""), "a server without keys");
    }

    #[test]
    fn keys_of_other_displays_and_a_cut_file_are_left_out() {
        let entry = |display: &[u8], key: &[u8]| {
            let mut bytes = vec![1, 0];
            for part in [b"host", display, SCHEME, key] {
                bytes.extend(u16::try_from(part.len()).unwrap().to_be_bytes());
                bytes.extend(part);
            }
            bytes
        };
        let mut file = [
            entry(b"7", b"seven"),
            entry(b"8", b"eight"),
            entry(b"", b"any"),
        ]
        .concat();
        assert_eq!(keys(&file, 7), [b"seven".to_vec(), b"any".to_vec()]);
        file.truncate(file.len() - 1);
        assert_eq!(keys(&file, 7), [b"seven".to_vec()]);
    }
}
