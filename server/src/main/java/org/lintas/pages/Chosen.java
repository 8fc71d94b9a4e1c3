package org.lintas.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a list was chosen to be shown, as it stands in the page's address: by name of the field
 * the value. Nothing of a person may be among it.
 */
public record Chosen(Map<String, String> values) {

  /** The end of an address: empty, or beginning with a question mark. */
  public String query() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  /** For the form that narrows the list down. */
  public Form form() {
    Form form = Form.empty();
    for (Map.Entry<String, String> each : values.entrySet()) {
      form = form.with(each.getKey(), each.getValue());
    }
    return form;
  }
}
