package org.lintas.complaints.filing;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Statements and identities as texts to be sealed. */
final class Written {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Texts are filled up to whole steps, so that their length does not tell what they hold. */
  private static final int STEP = 512;

  private Written() {}

  static String of(Object told) {
    String text = JSON.writeValueAsString(told);
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return text + " ".repeat((STEP - length % STEP) % STEP);
  }

  static Statement statement(String text) {
    return JSON.readValue(text, Statement.class);
  }

  static Statement.Identity identity(String text) {
    return JSON.readValue(text, Statement.Identity.class);
  }
}
