package org.lintas.casework.imports.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running node from the terminal; a file is streamed to it. */
final class NodeClient implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final String address;
  private final String credentials;

  NodeClient(String address, String user, String password) {
    this.address = address.replaceAll("/+$", "");
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.credentials = "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** What the node answered. */
  record Answer(int status, JsonNode body) {

    List<String> reasons() {
      List<String> reasons = new ArrayList<>();
      body.path("reasons").forEach(reason -> reasons.add(reason.path("message").asString("")));
      if (reasons.isEmpty()) {
        reasons.add("The node answered " + status + ".");
      }
      return reasons;
    }
  }

  String address() {
    return address;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  Answer post(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a file with form fields. */
  Answer upload(Path file, Map<String, String> fields) throws IOException, InterruptedException {
    String boundary = UUID.randomUUID().toString();
    StringBuilder head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            .formatted(boundary, file.getFileName().toString().replace("\"", "")));
    head.append("Content-Type: text/csv\r\n\r\n");
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head.toString()),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return send(
        request("/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", credentials)
        .header("Accept", "application/json");
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return new Answer(response.statusCode(), json.readTree(response.body()));
    } catch (JacksonException notJson) {
      return new Answer(response.statusCode(), json.createObjectNode());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
