package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence is there in every language, is translated, is used, and names nobody illegal. */
class TextsGateTest {

  private static final Pattern UNKIND =
      Pattern.compile(
          "(?i)\\billegals\\b|\\billegal(ly)?[ -]+"
              + "((im)?migra|alien|worker|labou?r|person|people|foreign|resident|entr(y|ant)"
              + "|stay|employee|child|m[ae]n\\b|wom[ae]n)"
              + "|แรงงานเถื่อน|(แรงงาน|คนต่างด้าว|คนเข้าเมือง|ผู้อพยพ|ต่างด้าว)ผิดกฎหมาย");

  /** Modules through which the API looks for the sentence of a reason, as {@code api.Problems}. */
  private static final Set<String> SEARCHED =
      Set.of(
          "api",
          "access",
          "people",
          "organisations",
          "casework",
          "complaints",
          "procedures",
          "recruitment",
          "cards");

  @Test
  void sentencesAreWholeInEveryLanguage() {
    assertThat(Bundles.all().stream().flatMap(each -> each.faults().stream())).isEmpty();
  }

  @Test
  void everySentenceThatIsShownExists() {
    assertThat(sources().missing(keys())).isEmpty();
  }

  @Test
  void everySentenceIsShownSomewhere() {
    assertThat(sources().unused(keys())).isEmpty();
  }

  @Test
  void aReasonIsToldInOneSentenceWhicheverModuleRefuses() {
    List<Bundles> searched =
        Bundles.all().stream().filter(each -> SEARCHED.contains(each.module())).toList();
    assertThat(searched).hasSameSizeAs(SEARCHED);
    assertThat(Bundles.discordant(searched)).isEmpty();
  }

  @Test
  void aReasonToldInTwoSentencesIsFound() {
    Bundles one =
        new Bundles("m", Map.of("en", Map.of("m.reason.late", "Too late", "m.late", "Late")));
    Bundles other =
        new Bundles("n", Map.of("en", Map.of("n.reason.late", "Too late.", "n.late", "-")));
    assertThat(Bundles.discordant(List.of(one, other))).containsExactly("late");
  }

  @Test
  void nobodyIsIllegal() {
    List<String> found =
        Tree.files(path -> path.matches(".*\\.(properties|yaml|jte|java|md|csv)")).stream()
            .filter(file -> !Tree.folder(file).equals("gates")) // it must name what it looks for
            .filter(file -> UNKIND.matcher(Tree.read(file)).find())
            .map(Tree::name)
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void anUnkindWordIsFound() {
    assertThat(UNKIND.matcher("for illegal workers").find()).isTrue();
    assertThat(UNKIND.matcher("an illegal fee, never \"illegal\" of a person").find()).isFalse();
  }

  @Test
  void aMissingAForeignAndAnUntranslatedSentenceAreFound() {
    Map<String, String> english =
        Map.of("m.a", "Name of {who}", "m.b", "Yes, sir", "m.c", "Lintas");
    Map<String, String> thai = Map.of("m.a", "ชื่อของ {whom}", "m.d", "ใช่", "m.c", "Lintas");
    Map<String, String> copied = Map.of("m.a", "ឈ្មោះ {who}", "m.b", "Yes, sir", "m.c", "Lintas");
    List<String> faults =
        new Bundles("m", Map.of("en", english, "th", thai, "km", copied)).faults();
    assertThat(faults)
        .anyMatch(fault -> fault.startsWith("m: there are"))
        .contains(
            "th: m.b is missing",
            "th: m.d is not in English",
            "th: m.a has other placeholders than in English",
            "km: m.b is not translated: Yes, sir")
        .hasSize(5);
  }

  @Test
  void aSentenceWrittenTwiceAndAStrayKeyAreFound() {
    Map<String, String> twice = Bundles.read("m.a=one\nm.a=two\nx.b=three\n");
    assertThat(new Bundles("m", Map.of("en", twice)).faults())
        .contains("en: m.a (twice)", "en: x.b does not begin with its module's name");
  }

  @Test
  void aMisspeltAndAForgottenKeyAreFound() {
    Keys sources =
        new Keys(
            List.of(
                "${page.t(\"m.typo\")} ${page.t(\"m.kind.\" + kind)}",
                "x = \"m.plain\" + m + \".reason.\" + \"late\";"));
    Set<String> keys = Set.of("m.plain", "m.kind.one", "m.reason.late", "m.reason.odd");
    assertThat(sources.missing(keys)).containsExactly("m.typo");
    assertThat(sources.unused(keys)).containsExactly("m.reason.odd");
  }

  private static Set<String> keys() {
    return Bundles.all().stream().flatMap(each -> each.keys().stream()).collect(Collectors.toSet());
  }

  private static Keys sources() {
    return new Keys(
        Tree.files(path -> path.matches("[a-z]+/src/main/.*\\.(java|jte)")).stream()
            .map(Tree::read)
            .toList());
  }
}
