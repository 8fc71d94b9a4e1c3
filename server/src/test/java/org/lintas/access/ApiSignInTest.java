package org.lintas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class ApiSignInTest {

  @LocalServerPort int port;

  @Test
  void aNameAndAPasswordSayWhoIsCalling() {
    HttpResponse<String> answer =
        new Browser(port).api("/api/v1/me", "registrar-ranong", DemoAccounts.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"role\":\"registrar\"").contains("\"office\":\"th-85\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void nobodyIsTurnedAwayFromWhatIsForEverybody() {
    HttpResponse<String> answer =
        new Browser(port)
            .send("/api/v1/offices", request -> request.header("Accept-Language", "th"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("สำนักงานจัดหางานจังหวัดระนอง");
  }

  @Test
  void withoutAPasswordTheAnswerIs401() {
    assertThat(new Browser(port).get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void withAWrongPasswordTheAnswerIs401() {
    assertThat(new Browser(port).api("/api/v1/me", "registrar", "wrong").statusCode())
        .isEqualTo(401);
  }
}
