package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.shared.Results.done;
import static org.lintas.shared.Results.reasons;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.imports.Wish;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who imports files in tests, and waits for what comes of them. */
final class ImportDesk {

  static final ProcedureName ROUND = ProcedureName.of("th/registration-2004");
  static final String HEADER =
      "reference,on,office,fullName,born,sex,nationality,sector,province\n";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Imports imports;
  private final Offices offices;
  private final JdbcClient sql;

  ImportDesk(Imports imports, Procedures procedures, Offices offices, JdbcClient sql) {
    this.imports = imports;
    this.offices = offices;
    this.sql = sql;
    Path folder = Path.of("../definitions/th/registration-2004");
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
  }

  /** A reference that no other test has. */
  static String reference() {
    return "T-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  }

  static String row(String reference) {
    return reference + ",2004-07-05,th-50,မောင်အောင်,1985,male,MM,fishing,TH-50\n";
  }

  /** A file of rows whose references begin with a mark. */
  static String rows(String mark, int many) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int each = 1; each <= many; each++) {
      text.append(row(mark + "-" + each));
    }
    return text.toString();
  }

  /** How many cases a reference has, or the references that {@link #rows} gave a mark. */
  int cases(String mark) {
    return sql.sql("select count(*) from casework.cases where reference = ? or reference like ?")
        .params(mark, mark + "-%")
        .query(Integer.class)
        .single();
  }

  long serial(String reference) {
    return sql.sql("select serial from casework.cases where reference = ?")
        .param(reference)
        .query(Long.class)
        .single();
  }

  Caller.Officer officer(String role) {
    return new Caller.Officer(1, role, role, Set.of(new Caller.Grant(role, office("th"))));
  }

  Caller.Officer manager(String office) {
    return new Caller.Officer(
        77,
        "manager-" + office,
        "Manager",
        Set.of(new Caller.Grant("programme-manager", office(office))));
  }

  private int office(String code) {
    return offices.find(code, Locale.ENGLISH).orElseThrow().id();
  }

  Caller.Officer manager() {
    return manager("th");
  }

  static Wish wish(String stage, boolean dryRun) {
    return new Wish(ROUND, stage, "people.csv", dryRun, true, null, null, false);
  }

  Result<ImportView> hand(Caller caller, Wish wish, byte[] file) {
    try {
      return imports.upload(caller, wish, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a text and waits until nothing more happens to it. */
  ImportView entered(Wish wish, String text) {
    return settled(done(hand(manager(), wish, text.getBytes(StandardCharsets.UTF_8))).id());
  }

  ImportView checked(String text) {
    return entered(wish("residence-card", true), text);
  }

  ImportView run(String text) {
    return entered(wish("residence-card", false), text);
  }

  ImportView settled(long id) {
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    ImportView view = done(imports.find(manager(), id));
    while (view.atWork() && Instant.now().isBefore(until)) {
      pause();
      view = done(imports.find(manager(), id));
    }
    assertThat(view.atWork()).as("still at work").isFalse();
    return view;
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  List<ImportView.RejectedCell> rejected(long id) {
    return done(imports.rejected(manager(), id, 0, 200, Locale.ENGLISH)).contents();
  }

  List<String> faults(long id) {
    return rejected(id).stream()
        .map(each -> each.row() + ":" + each.column() + ":" + each.code())
        .toList();
  }

  String rejectedFile(long id) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      done(imports.writeRejected(manager(), id, Locale.ENGLISH)).to(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString(StandardCharsets.UTF_8);
  }

  List<String> refusal(String text) {
    return codes(
        hand(manager(), wish("residence-card", true), text.getBytes(StandardCharsets.UTF_8)));
  }

  static List<String> codes(Result<?> result) {
    return reasons(result).stream().map(each -> each.code() + ":" + each.field()).toList();
  }
}
