package org.lintas.procedure.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Jurisdiction;
import org.lintas.procedure.Procedure.Heading;
import org.lintas.procedure.Stage;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedure.read.ProcedureReader.Read;

/** Reads all files of a definition and runs every check that does not need an example. */
public final class DefinitionReader {
  private static final Pattern TEXTS = Pattern.compile("texts/([A-Za-z-]{2,11})\\.properties");

  private final Report report;

  public DefinitionReader(Report report) {
    this.report = report;
  }

  /** A definition without problems so far. */
  public record Draft(
      Heading heading,
      List<Stage> stages,
      Map<String, Map<String, String>> texts,
      String hash,
      Jurisdiction jurisdiction) {}

  /** The definition, or null when there are problems. */
  public @Nullable Draft read(Map<String, byte[]> files) {
    AuthorityFile authority =
        AuthorityFile.read(files.get(AuthorityFile.FILE), files.get(AuthorityFile.PLACES), report);
    Map<String, Texts> texts = texts(files);
    byte[] main = files.get(ProcedureReader.FILE);
    if (main == null) {
      Place start = new Place(ProcedureReader.FILE, 1, 1);
      report.add(start, "missing-file", ProcedureReader.FILE, ProcedureReader.FILE);
      return null;
    }
    Read read = new ProcedureReader(report, authority).read(main);
    Heading heading = read.heading();
    check(read.stages(), heading, authority.jurisdiction(), texts);
    if (heading == null || !report.isClean()) {
      return null;
    }
    List<Stage> stages = read.stages().stream().map(StageDraft::stage).toList();
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    texts.forEach((language, file) -> values.put(language, Map.copyOf(file.values())));
    String hash = Canonical.hash(heading, authority.jurisdiction(), stages, values);
    return new Draft(heading, stages, values, hash, authority.jurisdiction());
  }

  private void check(
      List<StageDraft> stages,
      @Nullable Heading heading,
      Jurisdiction jurisdiction,
      Map<String, Texts> texts) {
    if (stages.isEmpty()) {
      return;
    }
    boolean ordered = new GraphCheck(stages, report).run();
    new FormCheck(stages, report).run(heading == null ? SubjectKind.CONTRACT : heading.subject());
    new RoleCheck(stages, jurisdiction.roles(), report).run();
    new RuleCheck(stages, report, ordered).run();
    List<String> languages =
        jurisdiction.languages().isEmpty()
            ? new ArrayList<>(texts.keySet())
            : jurisdiction.languages();
    new TextCheck(stages, report).run(languages, texts);
  }

  private Map<String, Texts> texts(Map<String, byte[]> files) {
    Map<String, Texts> texts = new TreeMap<>();
    files.forEach((path, bytes) -> {
      Matcher name = TEXTS.matcher(path);
      if (name.matches()) {
        texts.put(name.group(1), Texts.read(path, bytes, report));
      }
    });
    return texts;
  }
}
