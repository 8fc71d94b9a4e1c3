package org.lintas.procedures;

import java.io.Console;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.lintas.node.Command;
import org.lintas.procedure.Definitions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a definition to the running node. Account and password come from {@code LINTAS_USER} and
 * {@code LINTAS_PASSWORD}, or are asked for; the node's address from {@code LINTAS_URL}.
 */
public final class PublishCommand implements Command {

  private static final String BOUNDARY = "lintas-definition-files";

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String summary() {
    return "DIR             publishes the procedure in DIR at the running node (LINTAS_URL,"
        + " LINTAS_USER, LINTAS_PASSWORD)";
  }

  @Override
  public int run(List<String> arguments, org.lintas.node.Console console)
      throws IOException, InterruptedException {
    if (arguments.size() != 1 || !Files.exists(Path.of(arguments.getFirst(), "procedure.yaml"))) {
      console.print("publish DIR: DIR must hold a procedure.yaml");
      return 2;
    }
    byte[] zip = DefinitionFiles.zip(Definitions.files(Path.of(arguments.getFirst())));
    URI address = URI.create(from("LINTAS_URL", "http://localhost:8080") + "/api/v1/procedures");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(request(address, zip), HttpResponse.BodyHandlers.ofString());
      return report(answer, Path.of(arguments.getFirst()), console);
    } catch (ConnectException e) {
      console.print("No node answers at " + address + ". Start one: ./lintas demo");
      return 1;
    }
  }

  private static HttpRequest request(URI address, byte[] zip) {
    String user = from("LINTAS_USER", "policy-officer");
    String credentials = user + ":" + password(user);
    String token = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"definition.zip\"\r\n"
            + "Content-Type: application/zip\r\n\r\n";
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Basic " + token)
        .header("Accept-Language", "en") // as ./lintas check speaks
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(
            HttpRequest.BodyPublishers.ofByteArrays(
                List.of(
                    head.formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8),
                    zip,
                    ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  private static String password(String user) {
    String given = System.getenv("LINTAS_PASSWORD");
    Console terminal = System.console();
    if (given != null || terminal == null) {
      return given == null ? "" : given;
    }
    return new String(terminal.readPassword("Password of %s: ", user));
  }

  private static String from(String variable, String otherwise) {
    Map<String, String> environment = System.getenv();
    return environment.getOrDefault(variable, otherwise);
  }

  private static int report(
      HttpResponse<String> answer, Path folder, org.lintas.node.Console console) {
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    if (answer.statusCode() == 201) {
      console.print(
          "%s is published as version %s (%s)"
              .formatted(
                  body.path("procedure").asString(),
                  body.path("version").asString(),
                  body.path("hash").asString()));
      return 0;
    }
    if (body.has("problems")) {
      for (JsonNode problem : body.path("problems")) {
        JsonMapper.shared().treeToValue(problem, ProblemLine.class).print(folder, console);
      }
    } else {
      body.path("reasons").forEach(reason -> console.print(reason.path("message").asString()));
    }
    return 1;
  }
}
