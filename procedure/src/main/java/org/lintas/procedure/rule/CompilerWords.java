package org.lintas.procedure.rule;

import dev.cel.common.CelIssue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts the compiler's complaints into ours, with a suggestion where one can be made. */
final class CompilerWords {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern UNDEFINED = Pattern.compile("undefined field '([^']*)'.*");
  private static final Set<String> LOOPS =
      Set.of("all", "exists", "exists_one", "map", "filter", "transformList", "transformMap");

  private CompilerWords() {}

  static List<RuleFault> ofParser(List<CelIssue> issues) {
    CelIssue first = issues.getFirst();
    String about = first.getMessage();
    boolean costly = about.contains("limit") || about.contains("recursion");
    return List.of(fault(first, costly ? "cel-too-costly" : "cel-syntax", about, null));
  }

  static List<RuleFault> ofChecker(List<CelIssue> issues, Scope scope, String source) {
    List<RuleFault> faults = new ArrayList<>();
    for (CelIssue issue : issues) {
      Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
      Matcher undefined = UNDEFINED.matcher(issue.getMessage());
      if (undeclared.matches()) {
        faults.add(undeclared(issue, undeclared.group(1), scope, source));
      } else if (undefined.matches()) {
        String wrong = undefined.group(1);
        String near = Nearest.to(wrong, Set.of("outcome", "done"));
        faults.add(fault(issue, "cel-unknown-field", wrong, near));
      } else {
        faults.add(fault(issue, "cel-type", issue.getMessage(), null));
      }
    }
    boolean loops = faults.stream().anyMatch(f -> f.code().equals("cel-loop"));
    return loops ? faults.stream().filter(f -> f.code().equals("cel-loop")).toList() : faults;
  }

  private static RuleFault undeclared(CelIssue issue, String found, Scope scope, String source) {
    String name =
        found.startsWith(RuleLanguage.ANSWERED)
            ? found.substring(RuleLanguage.ANSWERED.length())
            : found;
    if (LOOPS.contains(name)) {
      return fault(issue, "cel-loop", name, null);
    }
    if (Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(").matcher(source).find()) {
      return fault(issue, "cel-unknown-function", name, Nearest.to(name, Functions.NAMES));
    }
    if (scope.sealed().contains(name)) {
      return fault(issue, "private-field-read", name, null);
    }
    if (name.startsWith("_")) {
      return fault(issue, "cel-unknown-function", name.replace("_", ""), null);
    }
    Set<String> known = new LinkedHashSet<>(scope.fields().keySet());
    known.add(RuleLanguage.TODAY);
    known.add(RuleLanguage.STAGES);
    return fault(issue, "cel-unknown-field", name, Nearest.to(name, known));
  }

  private static RuleFault fault(
      CelIssue issue, String code, String about, @Nullable String suggestion) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    return new RuleFault(line, column, code, about, suggestion);
  }
}
