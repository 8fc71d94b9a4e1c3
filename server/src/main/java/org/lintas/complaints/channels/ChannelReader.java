package org.lintas.complaints.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Hotline;
import org.lintas.procedure.Problem;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.procedure.read.Place;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code channels.yaml}. */
final class ChannelReader {

  static final String FILE = "channels.yaml";

  private static final List<String> LANGUAGES = List.of("en", "th", "my", "km", "lo");
  private static final List<String> KEYS =
      List.of(
          "channel",
          "kind",
          "office",
          "names",
          "tells",
          "nationals",
          "reveals",
          "acknowledge",
          "answer",
          "emergency",
          "retention");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{1,20}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Page page;
  private final Set<String> codes = new LinkedHashSet<>();

  private ChannelReader(Report report) {
    this.page = new Page(FILE, report);
  }

  /**
   * What came of reading.
   *
   * @param channels empty when there are problems
   * @param hotlines empty when there are problems
   */
  record Reading(List<Channel> channels, List<Hotline> hotlines, List<Problem> problems) {}

  static Reading read(Path file) {
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      Report report = new Report();
      report.add(new Place(FILE, 1, 1), "missing-file", FILE, FILE);
      return new Reading(List.of(), List.of(), report.problems());
    }
  }

  static Reading read(byte[] bytes) {
    Report report = new Report();
    Reading reading = new ChannelReader(report).file(bytes);
    return report.isClean() ? reading : new Reading(List.of(), List.of(), report.problems());
  }

  private Reading file(byte[] bytes) {
    Node root = new YamlText(FILE, page.report()).read(bytes);
    Entries file =
        root == null
            ? null
            : page.entries(root, List.of("hotlines", "channels"), List.of("channels"));
    List<Channel> channels = new ArrayList<>();
    List<Hotline> hotlines = new ArrayList<>();
    if (file != null) {
      for (Node item : page.list(file.find("hotlines"))) {
        hotline(item).ifPresent(hotlines::add);
      }
      for (Node item : page.list(file.find("channels"))) {
        channel(item).ifPresent(channels::add);
      }
    }
    return new Reading(List.copyOf(channels), List.copyOf(hotlines), List.of());
  }

  private Optional<Hotline> hotline(Node item) {
    Entries entries =
        page.entries(item, List.of("number", "names", "hours"), List.of("number", "names"));
    if (entries == null) {
      return Optional.empty();
    }
    String number = number(entries.find("number"));
    Map<String, String> names = texts(entries.find("names"));
    Node hours = entries.find("hours");
    return number == null
        ? Optional.empty()
        : Optional.of(new Hotline(number, names, hours == null ? null : page.text(hours)));
  }

  private @Nullable String number(@Nullable Node node) {
    String number = page.text(node);
    if (node == null || number == null || NUMBER.matcher(number).matches()) {
      return number;
    }
    page.problem(node, "bad-telephone", null, number);
    return null;
  }

  private Optional<Channel> channel(Node item) {
    List<String> required = KEYS.stream().filter(key -> !key.equals("nationals")).toList();
    Entries entries = page.entries(item, KEYS, required);
    return Optional.ofNullable(entries == null ? null : channel(entries));
  }

  private @Nullable Channel channel(Entries entries) {
    String code = code(entries.find("channel"));
    Channel.Kind kind = word(entries.find("kind"), Channel.Kind.values(), Channel.Kind::code);
    Channel.RevealRule reveals =
        word(entries.find("reveals"), Channel.RevealRule.values(), Channel.RevealRule::code);
    String office = page.name(entries.find("office"));
    Map<String, String> names = texts(entries.find("names"));
    Map<String, String> tells = texts(entries.find("tells"));
    List<String> nationals = countries(entries.find("nationals"));
    Channel.Clocks clocks = clocks(entries);
    Period retention = retention(entries.find("retention"));
    if (code == null
        || kind == null
        || reveals == null
        || office == null
        || clocks == null
        || retention == null) {
      return null;
    }
    return new Channel(code, kind, names, tells, nationals, office, reveals, clocks, retention);
  }

  /** A case that may still be disputed is not shredded. */
  private @Nullable Period retention(@Nullable Node node) {
    Period retention = page.period(node);
    if (node == null || retention == null || fewestDays(retention) > Channel.DISPUTE_DAYS) {
      return retention;
    }
    page.problem(node, "short-retention", null, retention.toString());
    return null;
  }

  private static long fewestDays(Period period) {
    return 28 * period.toTotalMonths() + period.getDays();
  }

  private @Nullable String code(@Nullable Node node) {
    String code = page.name(node);
    if (node != null && code != null && !codes.add(code)) {
      page.problem(node, "duplicate-name", null, code);
    }
    return code;
  }

  private <E> @Nullable E word(@Nullable Node node, E[] values, Function<E, String> code) {
    List<String> words = Arrays.stream(values).map(code).toList();
    String word = page.oneOf(node, words, "unknown-value");
    return word == null ? null : values[words.indexOf(word)];
  }

  /** A sentence in every language of the node. */
  private Map<String, String> texts(@Nullable Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    Entries entries = node == null ? null : page.entries(node, LANGUAGES, LANGUAGES);
    if (entries != null) {
      for (String language : entries.keys()) {
        texts.put(language, Objects.requireNonNullElse(page.text(entries.find(language)), ""));
      }
    }
    return Map.copyOf(texts);
  }

  private List<String> countries(@Nullable Node node) {
    List<String> countries = new ArrayList<>();
    for (Node item : page.list(node)) {
      String code = page.shaped(item, COUNTRY);
      if (code != null && !COUNTRIES.contains(code)) {
        page.problem(item, "unknown-country", null, code);
      } else if (code != null) {
        countries.add(code);
      }
    }
    return List.copyOf(countries);
  }

  private Channel.@Nullable Clocks clocks(Entries entries) {
    Duration acknowledge = duration(entries.find("acknowledge"));
    Duration answer = duration(entries.find("answer"));
    Duration emergency = duration(entries.find("emergency"));
    return acknowledge == null || answer == null || emergency == null
        ? null
        : new Channel.Clocks(acknowledge, answer, emergency);
  }

  /** Days and hours: {@code P2D}, {@code PT4H}. */
  private @Nullable Duration duration(@Nullable Node node) {
    String text = page.text(node);
    if (node == null || text == null) {
      return null;
    }
    try {
      Duration duration = Duration.parse(text);
      if (duration.isPositive() && duration.toDays() <= 366) {
        return duration;
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    page.problem(node, "bad-period", null, text);
    return null;
  }
}
