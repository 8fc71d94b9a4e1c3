package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Kit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FrameTest {

  @LocalServerPort private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void anUnknownAddressAnswersAPageInTheReadersLanguage() throws Exception {
    HttpResponse<String> answer = get("/no-such-page?lang=lo");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<html lang=\"lo\"").contains("ບໍ່ພົບໜ້ານີ້");
  }

  @Test
  void theLanguageSwitchKeepsThePage() throws Exception {
    assertThat(get("/no-such-page?stage=x&lang=lo").body())
        .contains("href=\"/no-such-page?stage=x&amp;lang=my\"");
  }

  @Test
  void aFaultShowsAnIdAndNothingElse() throws Exception {
    HttpResponse<String> answer = get("/fault");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Something went wrong on our side")
        .containsPattern("give this number: [0-9a-f]{8}")
        .doesNotContain("secret")
        .doesNotContain("IllegalState");
  }

  @Test
  void assetsAreKeptForAYearBecauseTheirNamesChange() throws Exception {
    HttpResponse<String> answer = get(new Assets().path("lintas.css"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=31536000")
        .contains("immutable");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
