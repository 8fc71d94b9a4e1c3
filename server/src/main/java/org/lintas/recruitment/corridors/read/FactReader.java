package org.lintas.recruitment.corridors.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.recruitment.corridors.Fact;
import org.lintas.recruitment.corridors.Source;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what all facts have: their days, their occupations, their law. */
final class FactReader {

  /** Keys of every fact, besides its own. */
  static final List<String> KEYS = List.of("from", "until", "source", "occupations", "except");

  static final List<String> REQUIRED = List.of("from", "source");
  private static final Pattern OCCUPATION = Pattern.compile("[0-9]{1,4}");

  private final Page page;
  private final List<String> laws;

  /**
   * @param laws names of those that may be cited
   */
  FactReader(Page page, List<String> laws) {
    this.page = page;
    this.laws = laws;
  }

  @Nullable Fact read(Entries entries) {
    LocalDate from = page.date(entries.find("from"));
    LocalDate until = page.date(entries.find("until"));
    Source source = source(entries.find("source"));
    List<String> occupations = occupations(entries.find("occupations"));
    List<String> except = occupations(entries.find("except"));
    if (from != null && until != null && until.isBefore(from)) {
      page.problem(Objects.requireNonNull(entries.find("until")), "until-before-from", null);
    }
    return from == null || source == null
        ? null
        : new Fact(from, until, source, occupations, except);
  }

  private @Nullable Source source(@Nullable Node node) {
    Entries entries =
        node == null ? null : page.entries(node, List.of("law", "section"), List.of("law"));
    String law = entries == null ? null : page.oneOf(entries.find("law"), laws, "unknown-law");
    return entries == null || law == null
        ? null
        : new Source(law, page.text(entries.find("section")));
  }

  /** Beginnings of ISCO-08 codes. */
  List<String> occupations(@Nullable Node node) {
    List<String> codes = new ArrayList<>();
    for (Node item : page.list(node)) {
      String code = page.text(item);
      if (code == null) {
        continue;
      }
      if (OCCUPATION.matcher(code).matches()) {
        codes.add(code);
      } else {
        page.problem(item, "bad-occupation", null, code);
      }
    }
    return List.copyOf(codes);
  }
}
