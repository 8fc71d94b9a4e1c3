package org.lintas.complaints.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.TooManyTries;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers to receipts that open nothing are one answer, whatever is wrong with them. */
@NodeTest
class ReceiptAnswersTest {

  private static final Set<String> VARYING = Set.of("date", "set-cookie");

  @Autowired Vault vault;
  @Autowired Channels channels;
  @Autowired Receipts receipts;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  /** Lets all tries come back, so that whoever tries next from here finds them whole. */
  @AfterEach
  void waitAndResetClock() {
    clock.forward(Duration.ofMinutes(2));
    status("no receipt at all");
    clock.reset();
  }

  @Test
  void whatNeverWasWhatIsShreddedAndWhatIsNoReceiptAreAnsweredAlike() {
    Vault.Filed gone = vault.begin(channels.find("migrant-support").orElseThrow());
    vault.shred(gone.complaint());
    List<String> wrong = List.of("1111222233334444", gone.receipt(), "12345", "no receipt at all");
    assertThat(wrong.stream().map(this::page).distinct()).hasSize(1);
    assertThat(wrong.stream().map(this::call).distinct()).hasSize(1);
    assertThat(page(wrong.getFirst())).startsWith("422");
    assertThat(call(wrong.getFirst())).startsWith("404");
  }

  @Test
  void anAnswerTellsNotWhichReceiptWasTried() {
    String page =
        new Browser(port).submit("/complain/mine", Map.of("receipt", "1111222233335555")).body();
    assertThat(page).doesNotContain("1111222233335555", "1111 2222 3333 5555");
  }

  @Test
  void aThousandGuessesComeToNothingAndShutNobodyElseOut() {
    String right = vault.begin(channels.find("migrant-support").orElseThrow()).receipt();
    int answered = 0;
    for (int at = 0; at < 1_000; at++) {
      try {
        assertThat(receipts.open("%016d".formatted(at), "198.51.100.200")).isEmpty();
        answered++;
      } catch (TooManyTries wait) {
        assertThat(at).isGreaterThanOrEqualTo(30);
      }
    }
    assertThat(answered).as("guesses that cost a hash").isLessThan(60);
    assertThat(receipts.open(right, "203.0.113.201")).isPresent();
  }

  @Test
  void guessesThatComeAllAtOnceAreCountedAsThoseThatComeInTurn() {
    clock.set(clock.instant()); // a try comes back every two seconds
    Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 90; at++) {
        String receipt = "%016d".formatted(at);
        together.execute(() -> answers.add(status(receipt)));
      }
    }
    assertThat(answers).hasSize(90).containsOnly(404, 429);
    assertThat(answers).filteredOn(each -> each == 404).hasSizeBetween(1, 30);
  }

  @Test
  void aRightReceiptCostsNoTry() {
    String right = vault.begin(channels.find("migrant-support").orElseThrow()).receipt();
    clock.set(clock.instant());
    for (int at = 0; at < 40; at++) {
      assertThat(receipts.open(right, "203.0.113.202")).isPresent();
    }
  }

  private int status(String receipt) {
    return mine(receipt).statusCode();
  }

  private HttpResponse<String> mine(String receipt) {
    return new Browser(port)
        .send("/api/v1/complaints/mine", request -> request.header("Receipt", receipt));
  }

  /** Status, headers and length: all that a page's answer shows to whoever sees it pass by. */
  private String page(String receipt) {
    return told(new Browser(port).submit("/complain/mine", Map.of("receipt", receipt)), false);
  }

  private String call(String receipt) {
    return told(mine(receipt), true);
  }

  private static String told(HttpResponse<String> answer, boolean body) {
    TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(VARYING);
    return answer.statusCode()
        + " "
        + headers
        + " "
        + answer.body().length()
        + (body ? answer.body() : "");
  }
}
