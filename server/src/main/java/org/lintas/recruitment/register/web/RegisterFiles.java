package org.lintas.recruitment.register.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Public;
import org.lintas.organisations.Organisation;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.register.AgencyRecord;
import org.lintas.recruitment.register.AgencyRegister;
import org.lintas.recruitment.reviews.Rating;
import org.lintas.recruitment.sanctions.Sanction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The whole register as a file, sent while it is read. */
@Controller
@Public
class RegisterFiles {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "name",
          "latin_name",
          "former_names",
          "country",
          "phone",
          "may_recruit",
          "reasons",
          "licences",
          "licence_authorities",
          "valid_until",
          "origins",
          "destinations",
          "sanctions",
          "people",
          "reviews_counted",
          "rating_fees",
          "rating_contract",
          "rating_job",
          "watch_list_entries",
          "workers_told",
          "workers_overcharged",
          "contracts",
          "contracts_substituted");

  private final AgencyRegister register;

  RegisterFiles(AgencyRegister register) {
    this.register = register;
  }

  @GetMapping("/agencies/register.csv")
  void csv(Caller.Visitor visitor, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"agencies.csv\"");
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.writeRecord(COLUMNS);
      register.each(visitor, record -> csv.writeRecord(row(record)));
    } catch (UncheckedIOException e) {
      throw e.getCause(); // whoever asked has gone
    }
  }

  private static List<String> row(AgencyRecord record) {
    Organisation about = record.organisation();
    List<Licence> valid = record.standing().valid();
    Rating rating = record.rating();
    return Stream.of(
            about.number(),
            about.name(),
            about.latinName(),
            joined(about.formerNames().stream().map(Organisation.FormerName::name)),
            about.country(),
            about.phone(),
            record.standing().mayRecruit() ? "yes" : "no",
            joined(AgencyBody.codes(record.standing()).stream()),
            joined(valid.stream().map(Licence::number)),
            joined(valid.stream().map(Licence::authority)),
            joined(valid.stream().map(each -> String.valueOf(each.until()))),
            joined(valid.stream().flatMap(each -> each.conditions().origins().stream())),
            joined(valid.stream().flatMap(each -> each.conditions().destinations().stream())),
            joined(record.standing().sanctions().stream().map(each -> sanction(each, record))),
            joined(record.people().stream().map(each -> each.name() + " " + each.role().word())),
            rating == null ? null : Long.toString(rating.counted()),
            rating == null ? null : rating.meanFees().toPlainString(),
            rating == null ? null : rating.meanContract().toPlainString(),
            rating == null ? null : rating.meanJob().toPlainString(),
            Integer.toString(record.watch().size()),
            record.charges() == null ? null : Integer.toString(record.charges().workers()),
            record.charges() == null ? null : Integer.toString(record.charges().overcharged()),
            record.contracts() == null ? null : Integer.toString(record.contracts().contracts()),
            record.contracts() == null ? null : Integer.toString(record.contracts().substituted()))
        .map(RegisterFiles::cell)
        .toList();
  }

  private static String sanction(Sanction sanction, AgencyRecord record) {
    return sanction.kind().word()
        + " "
        + sanction.starts()
        + "/"
        + (sanction.ends() == null ? ".." : sanction.ends())
        + " "
        + sanction.state(record.standing().day()).word();
  }

  private static String joined(Stream<String> parts) {
    return parts.distinct().collect(Collectors.joining("; "));
  }

  /** A name that a spreadsheet would take for a formula is written so that it does not. */
  private static String cell(@Nullable String text) {
    if (text == null) {
      return "";
    }
    boolean formula = text.matches("(?s)[=@\\t\\r].*|[-+](?![0-9 ()/-]*$).*");
    return formula ? "'" + text : text;
  }

  @GetMapping("/agencies/register.json")
  void json(Caller.Visitor visitor, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Content-Disposition", "attachment; filename=\"agencies.json\"");
    JsonMapper mapper = JsonMapper.shared();
    try (JsonGenerator json = mapper.createGenerator(response.getOutputStream())) {
      json.writeStartArray();
      register.each(visitor, record -> json.writePOJO(AgencyBody.of(record)));
      json.writeEndArray();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // whoever asked has gone
    }
  }
}
