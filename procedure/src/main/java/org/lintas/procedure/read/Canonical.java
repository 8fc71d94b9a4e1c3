package org.lintas.procedure.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Jurisdiction;
import org.lintas.procedure.Procedure.Heading;
import org.lintas.procedure.Stage;

/**
 * The form of a definition that its hash is taken over: everything that decides or is read, in a
 * fixed order, the authority's zone, currency, names and places among it. Comments, the order of
 * keys, white space and examples do not change it, nor do the roles and languages that the
 * authority lists: they are only asked about while a definition is checked.
 */
final class Canonical {
  private final StringBuilder text = new StringBuilder(4_096);

  private Canonical() {}

  static String hash(
      Heading heading,
      Jurisdiction jurisdiction,
      List<Stage> stages,
      Map<String, Map<String, String>> texts) {
    Canonical canonical = new Canonical();
    canonical.put("procedure", heading.name());
    canonical.put("authority", heading.authority());
    canonical.put("subject", heading.subject());
    heading.legalBasis().forEach(b -> canonical.put("legal-basis", b));
    canonical.jurisdiction(jurisdiction);
    stages.forEach(canonical::stage);
    new TreeMap<>(texts)
        .forEach((language, byKey) ->
            new TreeMap<>(byKey).forEach((key, t) -> canonical.put(language + "." + key, t)));
    return canonical.digest();
  }

  /** Nothing for a definition that came without its authority's file. */
  private void jurisdiction(Jurisdiction jurisdiction) {
    if (jurisdiction.code().isEmpty()) {
      return;
    }
    put("zone", jurisdiction.zone());
    put("currency", jurisdiction.currency());
    new TreeMap<>(jurisdiction.names()).forEach((language, name) -> put("name." + language, name));
    jurisdiction
        .places()
        .forEach((code, names) -> {
          put("place", code); // in the order in which a form offers them
          new TreeMap<>(names).forEach((language, name) -> put("in." + language, name));
        });
  }

  private void stage(Stage stage) {
    put("stage", stage.name());
    put("by", stage.by());
    stage.after().stream().sorted().forEach(a -> put("after", a));
    put("when", stage.when() == null ? null : stage.when().source().strip());
    put("window", stage.window());
    stage
        .form()
        .forEach(f -> {
          put("field", f.name());
          put("type", f.type());
          put("required", f.required());
          f.choices().forEach(c -> put("choice", c));
        });
    stage
        .checks()
        .forEach(c -> {
          put("check", c.name());
          put("kind", c.kind());
          put("rule", c.rule().source().strip());
        });
    stage
        .fees()
        .forEach(f -> {
          put("fee", f.name());
          put("amount", f.amount());
          put("payer", f.payer());
        });
    stage.outcomes().forEach(o -> put("outcome", o));
    put("approval", stage.approval());
    put("deadline", stage.deadline());
    put("on-lapse", stage.onLapse());
    stage.privateTo().stream().sorted().forEach(r -> put("private-to", r));
    put("optional", stage.optional());
    put("repeatable", stage.repeatable());
    put("held-by", stage.heldBy());
    stage.effects().forEach(e -> put("effect", e));
  }

  /** Lengths keep a text from looking like the key after it. */
  private void put(String key, @Nullable Object value) {
    if (value != null) {
      String written = value.toString();
      text.append(key).append(' ').append(written.length()).append(' ').append(written);
      text.append('\n');
    }
  }

  private String digest() {
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
