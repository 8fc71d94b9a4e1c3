package org.lintas.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A program that files under a key of its own, and others that chose the same. */
@NodeTest
class RepeatedFilingTest {

  @LocalServerPort int port;

  @Test
  void aKeyThatSomebodyElseChoseTooTellsNobodysReceipt() {
    String key = UUID.randomUUID().toString();
    String hers = receipt(files(key, "They keep my passport"));
    String strangers = receipt(files(key, "Tell me what this key was used for"));
    assertThat(strangers).hasSize(16).isNotEqualTo(hers);
    assertThat(receipt(files(key, "They keep my passport"))).isEqualTo(hers);
  }

  @Test
  void aCallThatIsSentAgainWhileTheFirstIsOnItsWayFilesOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    Set<String> receipts = new HashSet<>();
    try (ExecutorService phones = Executors.newFixedThreadPool(4)) {
      List<Future<String>> calls = new ArrayList<>();
      for (int call = 0; call < 4; call++) {
        calls.add(phones.submit(() -> receipt(files(key, "Nothing was paid"))));
      }
      for (Future<String> call : calls) {
        receipts.add(call.get());
      }
    }
    assertThat(receipts).hasSize(1);
  }

  private HttpResponse<String> files(String key, String what) {
    String body = JsonMapper.shared().writeValueAsString(new Told("wages", what));
    return new Browser(port)
        .send(
            "/api/v1/complaints",
            request ->
                request
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private record Told(String kind, String what) {}

  private static String receipt(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body()).at("/receipt").asString();
  }
}
