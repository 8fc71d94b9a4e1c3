package org.lintas.recruitment.contracts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.Assessment;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.model.Finding;
import org.lintas.recruitment.contracts.model.Substitution.Flag;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.OrganisationNumber;

/**
 * A contract as the API gives it.
 *
 * @param id its number
 * @param code by which the worker reads it: with the answer that begins it alone
 * @param flags promises that a later text takes back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractBody(
    String id,
    String origin,
    String destination,
    String worker,
    @Nullable String caseId,
    @Nullable String agency,
    @Nullable String employer,
    List<TextBody> texts,
    boolean substituted,
    List<FlagBody> flags,
    @Nullable String code) {

  /** A text, and what the law of its corridor says of it. */
  record TextBody(
      String kind, LocalDate agreedOn, Map<String, String> terms, List<FindingBody> findings) {}

  /** A promise that a later text takes back. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FlagBody(String from, String to, String field, String change, @Nullable String note) {}

  /**
   * What a rule says.
   *
   * @param breach false when the text does not say enough to tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingBody(
      String code, String field, boolean breach, String law, @Nullable String section) {}

  static ContractBody of(Contract contract, Assessment assessment) {
    Contract.Of of = contract.of();
    return new ContractBody(
        contract.number(),
        of.origin(),
        of.destination(),
        of.worker(),
        of.caseSerial() == null ? null : CaseNumber.of(of.caseSerial()),
        of.agency() == null ? null : OrganisationNumber.of(of.agency()),
        of.employer() == null ? null : OrganisationNumber.of(of.employer()),
        contract.texts().stream().map(text -> text(text, assessment)).toList(),
        assessment.substituted(),
        assessment.flags().stream().map(ContractBody::flag).collect(Collectors.toList()),
        null);
  }

  ContractBody withCode(String told) {
    return new ContractBody(
        id, origin, destination, worker, caseId, agency, employer, texts, substituted, flags, told);
  }

  private static TextBody text(Version text, Assessment assessment) {
    return new TextBody(
        text.kind().word(),
        text.agreedOn(),
        TermsText.write(text.terms()),
        assessment.findings().getOrDefault(text.kind(), List.of()).stream()
            .map(ContractBody::finding)
            .toList());
  }

  private static FlagBody flag(Flag flag) {
    return new FlagBody(
        flag.from().word(),
        flag.to().word(),
        flag.line().field().word(),
        flag.line().change().word(),
        flag.line().note());
  }

  private static FindingBody finding(Finding finding) {
    return new FindingBody(
        finding.code(),
        finding.field().word(),
        finding.breach(),
        finding.rule().law().name(),
        finding.rule().law().section());
  }
}
