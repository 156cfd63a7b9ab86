//! Connections of the preview server. None may keep it waiting: who does not send the whole head of a request in time is
//! cut off.

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long the head of a request may take; a connection without a request is closed after it, too.
pub const HEAD: Duration = Duration::from_secs(10);
/// How long to wait where no connection can be had, such as with too many files open.
const PAUSE: Duration = Duration::from_millis(100);

/// Answers every connection until it is dropped; `head` is how long the head of a request may take.
pub async fn accept(listener: TcpListener, router: Router, head: Duration) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut connections = http1::Builder::new();
            connections.timer(TokioTimer::new()).header_read_timeout(head);
            // A browser that goes away is no failure of the server.
            let _ = connections.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    #[tokio::test]
    async fn half_a_head_is_not_waited_for() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(accept(listener, Router::new(), Duration::from_millis(50)));
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost:").await.unwrap();
        let mut answer = Vec::new();
        tokio::time::timeout(HEAD, stream.read_to_end(&mut answer)).await.unwrap().unwrap();
    }
}
