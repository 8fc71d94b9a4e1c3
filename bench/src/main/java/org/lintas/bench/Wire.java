package org.lintas.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP/1.1 connection that costs next to nothing, so that the client does not take
 * the processor from the server it measures. Understands what the node answers: a length, or
 * chunks.
 */
final class Wire implements AutoCloseable {

  private final int port;
  private final String head;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  /** An answer. */
  record Answer(int status, String body) {}

  Wire(int port, String user, String password) throws IOException {
    this.port = port;
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    out = socket.getOutputStream();
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    head =
        " HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nAuthorization: Basic "
            + basic
            + "\r\nAccept: application/json\r\n";
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  Answer post(String path, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] request =
        ("POST "
                + path
                + head
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[request.length + body.length];
    System.arraycopy(request, 0, whole, 0, request.length);
    System.arraycopy(body, 0, whole, request.length, body.length);
    out.write(whole);
    return answer();
  }

  Answer get(String path) throws IOException {
    out.write(("GET " + path + head + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return answer();
  }

  /** Hands a file in with form fields beside it; the file is streamed. */
  Answer upload(String path, Path file, Map<String, String> fields) throws IOException {
    String boundary = "lintas-bench-" + System.nanoTime();
    StringBuilder front = new StringBuilder();
    fields.forEach((name, value) ->
        front.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    front.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            .formatted(boundary, file.getFileName()));
    byte[] before =
        front.append("Content-Type: text/csv\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    long length = before.length + Files.size(file) + after.length;
    String request =
        "POST "
            + path
            + head
            + "Content-Type: multipart/form-data; boundary="
            + boundary
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.write(before);
    Files.copy(file, out);
    out.write(after);
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    boolean chunked = false;
    boolean last = false; // the server ends a connection after some hundred requests, and says so
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).trim());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("connection:")) {
        last = lower.contains("close");
      }
    }
    Answer answer = new Answer(status, chunked ? chunks() : text(length));
    if (last) {
      socket.close();
      socket = connect(port);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      out = socket.getOutputStream();
    }
    return answer;
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = Integer.parseInt(line().trim(), 16);
        size > 0;
        size = Integer.parseInt(line().trim(), 16)) {
      body.append(text(size));
      line();
    }
    line();
    return body.toString();
  }

  private String text(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the node closed the connection");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("the node closed the connection");
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
