package org.lintas.procedure.rule;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction.ADD;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.CONDITIONAL;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.IN;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.INDEX;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_AND;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_NOT;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_OR;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.MULTIPLY;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NEGATE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NOT_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.SIZE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.SUBTRACT;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Optional;
import org.lintas.procedure.Rule;

/** The language of conditions: CEL without loops, division, regular expressions and conversions. */
public final class RuleLanguage {
  static final String TODAY = "today";
  static final String STAGES = "stages";

  /** Prefix of the hidden variables behind {@code answered(field)}; no field can have a blank. */
  static final String ANSWERED = "answered ";

  private static final int LONGEST = 2_000;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(40)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final CelStandardDeclarations STANDARD =
      CelStandardDeclarations.newBuilder()
          .includeFunctions(
              CONDITIONAL,
              LOGICAL_NOT,
              LOGICAL_OR,
              LOGICAL_AND,
              EQUALS,
              NOT_EQUALS,
              LESS,
              LESS_EQUALS,
              GREATER,
              GREATER_EQUALS,
              ADD,
              SUBTRACT,
              MULTIPLY,
              NEGATE,
              IN,
              INDEX,
              SIZE)
          .build();
  private static final CelMacro ANSWERED_MACRO =
      CelMacro.newGlobalMacro(
          "answered",
          1,
          (factory, target, arguments) ->
              Optional.of(
                  factory.newIdentifier(ANSWERED + arguments.get(0).identOrDefault().name())));
  private static final StructType STAGE =
      StructType.create(
          "stage",
          ImmutableSet.of("outcome", "done"),
          field -> Optional.of(field.equals("done") ? SimpleType.BOOL : SimpleType.STRING));
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(Functions.bindings())
          .build();

  private final Scope scope;
  private final CelCompiler compiler;

  private RuleLanguage(Scope scope, CelCompiler compiler) {
    this.scope = scope;
    this.compiler = compiler;
  }

  /** What came of a rule: it is ready, or all its faults. */
  public sealed interface Compilation {
    record Ready(CompiledRule rule) implements Compilation {}

    record Faulty(List<RuleFault> faults) implements Compilation {}
  }

  /** The language as it is spoken where these things are known. */
  public static RuleLanguage in(Scope scope) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(STANDARD)
            .setStandardMacros(List.of())
            .addMacros(ANSWERED_MACRO)
            .setTypeProvider(new StageTypes())
            .addFunctionDeclarations(Functions.declarations())
            .addVar(TODAY, RuleValue.DATE)
            .addVar(STAGES, MapType.create(SimpleType.STRING, StructTypeReference.create("stage")))
            .setResultType(SimpleType.BOOL);
    scope
        .fields()
        .forEach((name, field) -> {
          builder.addVar(name, RuleValue.type(field.type()));
          builder.addVar(ANSWERED + name, SimpleType.BOOL);
        });
    return new RuleLanguage(scope, builder.build());
  }

  /** Compiles a rule and checks all that it mentions. */
  public Compilation compile(Rule rule) {
    String source = rule.source();
    if (source.length() > LONGEST) {
      return faulty(new RuleFault(1, 0, "cel-too-costly", String.valueOf(LONGEST), null));
    }
    CelValidationResult parsed = compiler.parse(source);
    if (parsed.hasError()) {
      return new Compilation.Faulty(CompilerWords.ofParser(parsed.getErrors()));
    }
    CelValidationResult checked = compiler.check(tree(parsed));
    if (checked.hasError()) {
      return new Compilation.Faulty(CompilerWords.ofChecker(checked.getErrors(), scope, source));
    }
    RuleWalk walk = new RuleWalk(tree(checked), scope);
    List<RuleFault> faults = walk.faults();
    return faults.isEmpty()
        ? new Compilation.Ready(new CompiledRule(program(tree(checked)), scope, walk.mentions()))
        : new Compilation.Faulty(faults);
  }

  private static Compilation faulty(RuleFault fault) {
    return new Compilation.Faulty(List.of(fault));
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult sound) {
    try {
      return sound.getAst();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
    try {
      return RUNTIME.createProgram(tree);
    } catch (CelEvaluationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Tells the compiler what a stage has. */
  private static final class StageTypes implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.of(STAGE);
    }

    @Override
    public Optional<CelType> findType(String name) {
      return name.equals(STAGE.name()) ? Optional.of(STAGE) : Optional.empty();
    }
  }
}
