package org.lintas.procedure.read;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.procedure.rule.Nearest;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One YAML file being read: typed values out of nodes, problems at their places. */
public final class Page {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern CURRENCY = Pattern.compile("\\d+(\\.\\d+)? +[A-Z]{3}");
  private static final Pattern HOURS = Pattern.compile("PT[1-9][0-9]{0,3}H");
  private static final int LONGEST_NAME = 60;
  private static final int MOST_YEARS = 200;

  private final String file;
  private final Report report;

  public Page(String file, Report report) {
    this.file = file;
    this.report = report;
  }

  public Report report() {
    return report;
  }

  public Place place(Node node) {
    Mark mark = node.getStartMark().orElse(null);
    return mark == null
        ? new Place(file, 1, 1)
        : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /**
   * A place inside a text, such as a rule.
   *
   * @param line 1-based
   * @param column 0-based
   */
  Place inside(ScalarNode text, int line, int column) {
    Place start = place(text);
    ScalarStyle style = text.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      return new Place(file, start.line() + line, column + 1);
    }
    int quote = style == ScalarStyle.PLAIN ? 0 : 1;
    int offset = line == 1 ? start.column() + quote : 1;
    return new Place(file, start.line() + line - 1, offset + column);
  }

  public void problem(Node node, String code, @Nullable String suggestion, String... about) {
    report.add(place(node), code, suggestion, about);
  }

  /** A mapping's entries, its keys checked; null after telling that it is no mapping. */
  public @Nullable Entries entries(
      Node node, Collection<String> known, Collection<String> required) {
    if (node instanceof MappingNode mapping) {
      return Entries.of(this, mapping, known, required);
    }
    problem(node, "wrong-type", null, "keys");
    return null;
  }

  public List<Node> list(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(node, "wrong-type", null, "list");
    return List.of();
  }

  public @Nullable String text(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problem(node, "wrong-type", null, "text");
    return null;
  }

  /** A name in lower case with hyphens. */
  public @Nullable String name(@Nullable Node node) {
    return shaped(node, NAME);
  }

  public @Nullable String shaped(@Nullable Node node, Pattern shape) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    if (shape.matcher(text).matches() && text.length() <= LONGEST_NAME) {
      return text;
    }
    String near = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    boolean helps = shape.matcher(near).matches() && near.length() <= LONGEST_NAME;
    problem(node, "bad-name", helps ? near : null, text);
    return null;
  }

  /** Names in a list, with what each node gave. */
  public List<String> names(@Nullable Node node) {
    List<String> names = new ArrayList<>();
    for (Node item : list(node)) {
      String name = name(item);
      if (name != null && names.contains(name)) {
        problem(item, "duplicate-name", null, name);
      } else if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** One of the words of a closed list. */
  public @Nullable String oneOf(@Nullable Node node, Collection<String> words, String code) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    if (words.contains(text)) {
      return text;
    }
    problem(node, code, Nearest.to(text, words), text, String.join(", ", words));
    return null;
  }

  public boolean flag(@Nullable Node node) {
    return node != null && "true".equals(oneOf(node, List.of("true", "false"), "unknown-value"));
  }

  public @Nullable LocalDate date(@Nullable Node node) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      problem(node, "bad-date", null, text);
      return null;
    }
  }

  public @Nullable Period period(@Nullable Node node) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    Optional<Period> period = period(text);
    if (period.isEmpty()) {
      problem(node, "bad-period", null, text);
    }
    return period.orElse(null);
  }

  /** A period, or whole hours: {@code P30D}, {@code PT24H}. */
  public @Nullable TemporalAmount term(@Nullable Node node) {
    if (node instanceof ScalarNode scalar && HOURS.matcher(scalar.getValue()).matches()) {
      return Duration.parse(scalar.getValue());
    }
    return period(node);
  }

  private static Optional<Period> period(String text) {
    try {
      Period period = Period.parse(text);
      boolean sound =
          !period.isZero()
              && !period.isNegative()
              && period.getDays() <= 366 * MOST_YEARS
              && period.toTotalMonths() <= 12 * MOST_YEARS;
      return sound ? Optional.of(period) : Optional.empty();
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }

  public @Nullable Money money(@Nullable Node node) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    try {
      Money money = Money.of(text);
      if (money.minor() > 0) {
        return money;
      }
      problem(node, "bad-money", null, text);
    } catch (IllegalArgumentException wrong) {
      boolean shaped = CURRENCY.matcher(text).matches();
      problem(node, shaped ? "unknown-currency" : "bad-money", null, text);
    }
    return null;
  }
}
