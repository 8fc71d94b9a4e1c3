package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A migration says what it does, verb first, and touches the schema of its own module alone. */
class MigrationsTest {

  private static final Pattern NAME =
      Pattern.compile(
          "server/src/main/resources/db/migration/([a-z]+)/V\\d+__"
              + "(create|add|drop|rename|move|fill|grant|revoke|widen|narrow|index|split|merge|keep|enter)_[a-z0-9_]+\\.sql");

  private static final Pattern OTHER_SCHEMA =
      Pattern.compile(
          "(?i)(?:table|index [a-z_]+ on|into|update|references|on) (?:if (?:not )?exists"
              + " )?([a-z]+)\\.[a-z_]+");

  @Test
  void everyMigrationIsNamedVerbFirst() {
    assertThat(migrations().filter(path -> !NAME.matcher(path).matches())).isEmpty();
  }

  @Test
  void noMigrationTouchesAnotherModulesSchema() {
    List<String> found =
        Tree.files(path -> path.contains("/db/migration/")).stream()
            .filter(file -> touchesOthers(Tree.folder(file), Tree.read(file)))
            .map(Tree::name)
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void aBadNameAndAForeignSchemaAreFound() {
    String folder = "server/src/main/resources/db/migration/people/";
    assertThat(NAME.matcher(folder + "V2__persons.sql").matches()).isFalse();
    assertThat(NAME.matcher(folder + "V2__create_persons.sql").matches()).isTrue();
    assertThat(touchesOthers("people", "create table casework.cases (id int)")).isTrue();
    assertThat(
            touchesOthers(
                "people", "alter table people.persons add x int references access.offices"))
        .isTrue();
    assertThat(touchesOthers("people", "create table people.persons (id int)")).isFalse();
  }

  private static Stream<String> migrations() {
    return Tree.files(path -> path.contains("/db/migration/")).stream().map(Tree::name);
  }

  private static boolean touchesOthers(String module, String sql) {
    return OTHER_SCHEMA
        .matcher(sql)
        .results()
        .map(match -> match.group(1))
        .anyMatch(schema -> !schema.equals(module) && !schema.equals("pg_catalog"));
  }
}
