package org.lintas.procedures;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A procedure of no state's, new for each test: a ticket, then the crossing.
 *
 * @param name without the authority
 * @param fee of the crossing, such as {@code 20 THB}
 * @param more stages below those two, as YAML
 */
record Ferry(String name, String fee, String more) {

  static Ferry fresh() {
    return new Ferry("ferry-" + UUID.randomUUID().toString().substring(0, 8), "20 THB", "");
  }

  Ferry costing(String other) {
    return new Ferry(name, other, more);
  }

  Ferry withLanding() {
    return new Ferry(
        name,
        fee,
        """
          - stage: landing
            after: [crossing]
            by: registrar
            fees: [{fee: porter, amount: 5 THB, payer: employer}]
        """);
  }

  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("procedure.yaml", bytes(yaml()));
    files.put("texts/en.properties", bytes(english()));
    files.put("texts/km.properties", bytes(khmer()));
    return files;
  }

  byte[] zip() {
    return DefinitionFiles.zip(files());
  }

  String yaml() {
    return """
    procedure: zz/%s
    authority: ZZ
    subject: person
    legal-basis: ["For tests of definitions"]
    stages:
      - stage: ticket
        by: registrar
        form:
          - {field: fullName, type: name, required: true}
          - {field: born, type: date, required: true}
          - {field: sex, type: choice, of: [female, male, other], required: true}
          - {field: nationality, type: country, required: true}
      - stage: crossing
        after: [ticket]
        by: registrar
        fees: [{fee: seat, amount: %s, payer: worker}]
    """
            .formatted(name, fee)
        + more;
  }

  private String english() {
    return """
    procedure.title = Ferry %s
    procedure.summary = Crossing the river
    stage.ticket.title = Ticket
    stage.ticket.summary = You buy a ticket.
    stage.crossing.title = Crossing
    stage.crossing.summary = You cross.
    fee.seat = Seat
    field.fullName.label = Name
    field.born.label = Born
    field.sex.label = Sex
    field.nationality.label = Nationality
    choice.sex.female = Woman
    choice.sex.male = Man
    choice.sex.other = Other
    role.registrar = Registrar
    """
            .formatted(name)
        + (more.isEmpty()
            ? ""
            : "stage.landing.title = Landing\n"
                + "stage.landing.summary = You land.\n"
                + "fee.porter = Porter\n");
  }

  private String khmer() {
    return """
    procedure.title = សាឡាង %s
    procedure.summary = ឆ្លងទន្លេ
    stage.ticket.title = សំបុត្រ
    stage.ticket.summary = អ្នកទិញសំបុត្រ។
    stage.crossing.title = ការឆ្លង
    stage.crossing.summary = អ្នកឆ្លង។
    fee.seat = កៅអី
    field.fullName.label = ឈ្មោះ
    field.born.label = ថ្ងៃកំណើត
    field.sex.label = ភេទ
    field.nationality.label = សញ្ជាតិ
    choice.sex.female = ស្រី
    choice.sex.male = ប្រុស
    choice.sex.other = ផ្សេងទៀត
    role.registrar = មន្ត្រីចុះបញ្ជី
    """
            .formatted(name)
        + (more.isEmpty()
            ? ""
            : "stage.landing.title = ការចូលចត\n"
                + "stage.landing.summary = អ្នកចូលចត។\n"
                + "fee.porter = អ្នកលីសែង\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
