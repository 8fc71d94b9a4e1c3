package org.lintas.gates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which keys of sentences the sources name, whole or by their beginning. */
final class Keys {

  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-zA-Z0-9-]*\\.[a-zA-Z0-9.-]*)\"");

  /** A call that shows a sentence at once: what it names must be there. */
  private static final Pattern SHOWN =
      Pattern.compile("(?:\\.t|\\bt)\\(\\s*\"([a-z][a-zA-Z0-9.-]*)\"\\s*([,)+])");

  /** A part that keys of several modules have in common, in front of a code: {@code ".reason."}. */
  private static final Pattern INFIX = Pattern.compile("\"(\\.[a-z-]+\\.)\"");

  private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*)\"");

  private final Set<String> literals = new HashSet<>();
  private final Set<String> infixes = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  Keys(List<String> sources) {
    for (String source : sources) {
      LITERAL.matcher(source).results().map(match -> match.group(1)).forEach(literals::add);
      INFIX.matcher(source).results().map(match -> match.group(1)).forEach(infixes::add);
      CODE.matcher(source).results().map(match -> match.group(1)).forEach(codes::add);
      Matcher call = SHOWN.matcher(source);
      while (call.find()) {
        (call.group(2).equals("+") ? beginnings : shown).add(call.group(1));
      }
    }
  }

  /** Keys that are shown, and that no bundle has. */
  List<String> missing(Set<String> keys) {
    List<String> missing =
        new ArrayList<>(shown.stream().filter(key -> !keys.contains(key)).toList());
    beginnings.stream()
        .filter(beginning -> keys.stream().noneMatch(key -> key.startsWith(beginning)))
        .forEach(beginning -> missing.add(beginning + "…"));
    return missing.stream().sorted().toList();
  }

  /** Keys that no source names, neither whole nor by the words that they begin with. */
  List<String> unused(Set<String> keys) {
    return keys.stream()
        .filter(key -> literals.stream().noneMatch(literal -> names(literal, key)))
        .filter(key -> infixes.stream().noneMatch(infix -> leadsToCode(infix, key)))
        .sorted()
        .toList();
  }

  private boolean leadsToCode(String infix, String key) {
    int at = key.indexOf(infix);
    return at > 0 && codes.contains(key.substring(at + infix.length()));
  }

  private static boolean names(String literal, String key) {
    boolean open = literal.endsWith(".") || literal.endsWith("-");
    return key.equals(literal) || key.startsWith(open ? literal : literal + ".");
  }
}
