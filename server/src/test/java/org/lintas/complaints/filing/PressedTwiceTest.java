package org.lintas.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A slow telephone, and a button that is pressed again. */
@NodeTest
class PressedTwiceTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired OwnerAccount owner;

  @Test
  void aComplaintThatIsSentTwiceAtOnceIsFiledOnceAndItsReceiptShown() throws Exception {
    Complainant worker = tells("NP", "JO");
    String form = form(worker);
    Callable<HttpResponse<String>> press = () -> worker.browser.post("/complain", form);
    try (ExecutorService thumbs = Executors.newFixedThreadPool(3)) {
      for (Future<HttpResponse<String>> answer : thumbs.invokeAll(List.of(press, press, press))) {
        assertThat(answer.get().headers().firstValue("Location").orElse(""))
            .endsWith("/complain/receipt");
      }
    }
    assertThat(filed("NP-JO")).isEqualTo(1);
    assertThat(worker.browser.get("/complain/receipt").statusCode()).isEqualTo(200);
  }

  @Test
  void whoPressesAgainLaterIsShownTheReceiptAndNoFault() {
    Complainant worker = tells("LK", "LB");
    String form = form(worker);
    worker.browser.post("/complain", form);
    String receipt = Complainant.receipt(worker.browser.get("/complain/receipt").body());
    HttpResponse<String> again = worker.browser.post("/complain", form);
    assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/complain/receipt");
    assertThat(worker.browser.get("/complain/receipt").body()).contains(receipt);
    assertThat(filed("LK-LB")).isEqualTo(1);
  }

  private Complainant tells(String origin, String country) {
    Complainant worker = new Complainant(port).tells("Nothing was paid");
    worker.next("place", Map.of("origin", origin, "country", country));
    return worker;
  }

  private static String form(Complainant worker) {
    Matcher token = TOKEN.matcher(worker.browser.get("/complain").body());
    assertThat(token.find()).isTrue();
    return "step=review&go=send&_csrf=" + token.group(1);
  }

  private int filed(String corridor) {
    return owner
        .sql()
        .sql("select count(*)::int from complaints.complaint where corridor = ?")
        .param(corridor)
        .query(Integer.class)
        .single();
  }
}
