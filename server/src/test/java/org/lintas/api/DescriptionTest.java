package org.lintas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API against the API. */
@NodeTest
class DescriptionTest {

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  @Test
  void everyEndpointIsDescribedAndNothingElse() {
    assertThat(described()).isEqualTo(mapped());
  }

  @Test
  void everyOperationHasASummaryAndAnExample() {
    List<String> bare = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (!complete(operation.getValue())) {
          bare.add(operation.getKey() + " " + path.getKey());
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    List<String> dangling =
        document.findValuesAsString("$ref").stream()
            .filter(reference -> document.at(reference.substring(1)).isMissingNode())
            .toList();
    assertThat(dangling).isEmpty();
  }

  @Test
  void anOperationWithoutAnExampleIsNoticed() {
    JsonNode bare =
        JsonMapper.shared()
            .readTree(
                """
                {"summary": "x", "responses": {"200": {"content": {"application/json": {}}}}}
                """);
    assertThat(complete(bare)).isFalse();
  }

  private static boolean complete(JsonNode operation) {
    if (operation.path("summary").isMissingNode() || operation.path("responses").isEmpty()) {
      return false;
    }
    List<JsonNode> contents = new ArrayList<>(operation.path("responses").findValues("content"));
    contents.addAll(operation.path("requestBody").findValues("content"));
    return contents.stream()
        .flatMap(content -> content.properties().stream())
        .filter(type -> type.getKey().contains("json"))
        .allMatch(type -> type.getValue().has("example") || type.getValue().has("examples"));
  }

  private Set<String> described() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return described;
  }

  private Set<String> mapped() {
    Set<String> mapped = new TreeSet<>();
    endpoints
        .getHandlerMethods()
        .forEach((mapping, method) ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapped.add(verb + " " + path))));
    return mapped;
  }

  private JsonNode document() {
    HttpResponse<String> answer = new Browser(port).get("/api/openapi.json");
    return JsonMapper.shared().readTree(answer.body());
  }
}
