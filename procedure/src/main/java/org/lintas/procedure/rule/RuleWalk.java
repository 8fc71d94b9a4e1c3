package org.lintas.procedure.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Money;
import org.lintas.procedure.Stage;

/** Walks through a type-checked rule: what it mentions, and whether all of that exists. */
final class RuleWalk {
  private static final int MOST_PARTS = 200;
  private final CelAbstractSyntaxTree tree;
  private final Scope scope;
  private final List<RuleFault> faults = new ArrayList<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private final Set<String> dates = new LinkedHashSet<>();
  private final Set<String> stages = new LinkedHashSet<>();
  private final Set<String> outcomes = new LinkedHashSet<>();
  private boolean today;
  private int parts;

  RuleWalk(CelAbstractSyntaxTree tree, Scope scope) {
    this.tree = tree;
    this.scope = scope;
    visit(tree.getExpr());
    if (parts > MOST_PARTS) {
      faults.add(fault(tree.getExpr(), "cel-too-costly", String.valueOf(MOST_PARTS), null));
    }
  }

  List<RuleFault> faults() {
    return faults;
  }

  Mentions mentions() {
    return new Mentions(
        Set.copyOf(fields), Set.copyOf(dates), Set.copyOf(stages), Set.copyOf(outcomes), today);
  }

  private void visit(CelExpr part) {
    parts++;
    switch (part.getKind()) {
      case IDENT -> ident(part);
      case SELECT -> visit(part.select().operand());
      case CALL -> call(part);
      case LIST -> part.list().elements().forEach(this::visit);
      default -> {
        /* constants mention nothing; maps, structs and loops do not pass the compiler */
      }
    }
  }

  private void ident(CelExpr part) {
    String name = part.ident().name();
    if (name.equals(RuleLanguage.TODAY)) {
      today = true;
    } else if (name.equals(RuleLanguage.STAGES)) {
      faults.add(fault(part, "cel-unknown-stage", name, null));
    } else if (name.startsWith(RuleLanguage.ANSWERED)) {
      fields.add(name.substring(RuleLanguage.ANSWERED.length()));
    } else {
      fields.add(name);
      Field field = scope.fields().get(name);
      if (field != null && field.type() == FieldType.DATE) {
        dates.add(name);
      }
    }
  }

  private void call(CelExpr part) {
    CelCall call = part.call();
    if (isStageIndex(part)) {
      stageIndex(call);
      return;
    }
    switch (call.function()) {
      case "_==_", "_!=_" -> {
        compared(call.args().get(0), call.args().get(1));
        compared(call.args().get(1), call.args().get(0));
      }
      case "@in" -> {
        if (call.args().get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
          call.args().get(1).list().elements().forEach(e -> compared(call.args().get(0), e));
        }
      }
      case "date" -> constant(call.args().get(0), "bad-date", LocalDate::parse);
      case "money" -> constant(call.args().get(0), "bad-money", Money::of);
      default -> {
        /* other functions take anything of their type */
      }
    }
    call.target().ifPresent(this::visit);
    call.args().forEach(this::visit);
  }

  private static boolean isStageIndex(CelExpr part) {
    return part.getKind() == CelExpr.ExprKind.Kind.CALL
        && part.call().function().equals("_[_]")
        && part.call().args().get(0).identOrDefault().name().equals(RuleLanguage.STAGES);
  }

  private void stageIndex(CelCall call) {
    String name = text(call.args().get(1));
    if (name == null || !scope.stages().containsKey(name)) {
      String near = name == null ? null : Nearest.to(name, scope.stages().keySet());
      faults.add(fault(call.args().get(1), "cel-unknown-stage", String.valueOf(name), near));
    } else {
      stages.add(name);
    }
  }

  /** A constant beside an outcome, a choice or a country must be one there is. */
  private void compared(CelExpr subject, CelExpr constant) {
    String word = text(constant);
    if (word == null || word.isEmpty()) {
      return;
    }
    if (subject.getKind() == CelExpr.ExprKind.Kind.SELECT
        && subject.select().field().equals("outcome")
        && isStageIndex(subject.select().operand())) {
      String name = text(subject.select().operand().call().args().get(1));
      Stage stage = name == null ? null : scope.stages().get(name);
      if (stage != null) {
        outcomes.add(name + "/" + word);
        oneOf(constant, word, stage.outcomes(), "unknown-outcome");
      }
    }
    Field field = scope.fields().get(subject.identOrDefault().name());
    if (field != null && field.type() == FieldType.CHOICE) {
      oneOf(constant, word, field.choices(), "unknown-choice");
    } else if (field != null && field.type() == FieldType.COUNTRY) {
      oneOf(constant, word, CountryCodes.ALL, "unknown-country");
    }
  }

  private void oneOf(CelExpr constant, String word, Collection<String> known, String code) {
    if (!known.contains(word)) {
      faults.add(fault(constant, code, word, Nearest.to(word, known)));
    }
  }

  private interface Parser {
    Object parse(String text);
  }

  private void constant(CelExpr argument, String code, Parser parser) {
    String word = text(argument);
    try {
      parser.parse(word == null ? "" : word);
    } catch (DateTimeParseException | IllegalArgumentException wrong) {
      faults.add(fault(argument, code, String.valueOf(word), null));
    }
  }

  private static @Nullable String text(CelExpr part) {
    boolean isText =
        part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return isText ? part.constant().stringValue() : null;
  }

  private RuleFault fault(CelExpr part, String code, String about, @Nullable String suggestion) {
    Integer offset = tree.getSource().getPositionsMap().get(part.id());
    CelSourceLocation place =
        tree.getSource().getOffsetLocation(offset == null ? 0 : offset).orElse(START);
    return new RuleFault(place.getLine(), place.getColumn(), code, about, suggestion);
  }

  private static final CelSourceLocation START = CelSourceLocation.of(1, 0);
}
