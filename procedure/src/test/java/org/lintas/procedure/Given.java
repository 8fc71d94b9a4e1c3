package org.lintas.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Procedures, people and answers that tests begin with. */
final class Given {
  static final Actor REGISTRAR = new Actor("r1", Set.of("registrar"));
  static final Actor HEALTH_OFFICER = new Actor("h1", Set.of("health-officer"));
  static final Actor EMPLOYMENT_OFFICER = new Actor("e1", Set.of("employment-officer"));
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Given() {}

  static String resource(String name) {
    try (InputStream in = Given.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Files from pairs of path and text. */
  static Map<String, byte[]> files(String... pathsAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  static Procedure sound(String yaml) {
    return sound(Definitions.read(files("procedure.yaml", yaml)));
  }

  static Procedure sound(Reading reading) {
    return switch (reading) {
      case Reading.Sound sound -> sound.procedure();
      case Reading.Faulty faulty -> throw new AssertionError(faulty.problems());
    };
  }

  static List<Problem> problems(Reading reading) {
    return switch (reading) {
      case Reading.Sound sound -> List.of();
      case Reading.Faulty faulty -> faulty.problems();
    };
  }

  static Procedure design() {
    return sound(resource("design.yaml"));
  }

  /** A procedure of the definitions folder: {@code toy/library-card}. */
  static Procedure definition(String name) {
    return sound(Definitions.read(root().resolve("definitions").resolve(name)));
  }

  static Path root() {
    return Path.of(System.getProperty("lintas.root", ".."));
  }

  static CaseState accepted(Procedure procedure, CaseState state, Action action) {
    return switch (Engine.decide(procedure, state, action, TODAY)) {
      case Decision.Accepted accepted -> accepted.next();
      case Decision.Refused refused -> throw new AssertionError(refused.reasons());
    };
  }

  static List<Event> events(Procedure procedure, CaseState state, Action action) {
    return switch (Engine.decide(procedure, state, action, TODAY)) {
      case Decision.Accepted accepted -> accepted.events();
      case Decision.Refused refused -> throw new AssertionError(refused.reasons());
    };
  }

  static List<Reason> reasons(Procedure procedure, CaseState state, Action action) {
    return switch (Engine.decide(procedure, state, action, TODAY)) {
      case Decision.Accepted accepted -> List.of();
      case Decision.Refused refused -> refused.reasons();
    };
  }

  static List<String> codes(Procedure procedure, CaseState state, Action action) {
    return reasons(procedure, state, action).stream().map(Reason::code).toList();
  }
}
