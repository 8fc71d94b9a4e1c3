package org.lintas.complaints.reveals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Teams;
import org.lintas.complaints.vault.Vault;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ResponseStatusException;

/** Somebody was named as the one who may read, and lost the role in which she was named. */
@NodeTest
class ReaderWhoLeftTest {

  private static final String DESK = "migrant-support";

  @Autowired Reveals reveals;
  @Autowired Identities identities;
  @Autowired Admissions admissions;
  @Autowired Admitting admitting;
  @Autowired OpenedCases cases;
  @Autowired Teams teams;
  @Autowired Vault vault;
  @Autowired KeyRing ring;
  @Autowired ApplicationContext node;

  private Filed filed;
  private Caller.Officer caseworker;
  private Receipts.Opened her;

  @BeforeEach
  void file() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
    her = filed.at(DESK);
  }

  @Test
  void herNameIsNotShownToSomebodyWhoLeftBeforeSheAgreed() {
    Caller.Officer reader = filed.comes("left-before-she-agreed", "investigator");
    asksForHerName(reader);
    teams.leave(DESK, reader.account(), Set.of("investigator"), "test");

    assertThat(reveals.consent(her, reveals.of(her).getFirst().id()))
        .isInstanceOf(Result.Refused.class);

    assertThat(identities.read(reader, her.number())).isEmpty();
    assertThat(mayOpen(reader, Compartment.IDENTITY)).isFalse();
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(Reveal.State.ENDED);
  }

  @Test
  void herTrackIsNotReadBySomebodyWhoLeftBeforeSheAgreed() {
    Caller.Officer reader = filed.comes("left-before-the-track", "investigator");
    asksForHerTrack(reader);
    teams.leave(DESK, reader.account(), Set.of("investigator"), "test");

    assertThat(admissions.consent(her, admissions.of(her).getFirst().id()))
        .isInstanceOf(Result.Refused.class);

    assertThat(mayOpen(reader, Compartment.TRACK)).isFalse();
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(Admission.State.ENDED);
  }

  @Test
  void whoeverStaysInAnotherRoleLosesWhatSheReadInTheOneThatIsGone() {
    Caller.Officer reader = filed.comes("stays-as-a-manager", "investigator", "complaints-manager");
    asksForHerTrack(reader);
    admissions.consent(her, admissions.of(her).getFirst().id());
    asksForHerName(reader);
    reveals.consent(her, reveals.of(her).getFirst().id());
    assertThat(mayOpen(reader, Compartment.TRACK)).isTrue();
    assertThat(identities.read(reader, her.number())).isPresent();

    teams.leave(DESK, reader.account(), Set.of("investigator"), "test");

    assertThat(identities.read(reader, her.number())).isEmpty();
    assertThatThrownBy(() -> cases.get(reader, her.number(), Compartment.TRACK))
        .isInstanceOf(ResponseStatusException.class);
    assertThat(mayOpen(reader, Compartment.IDENTITY)).isFalse();
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(Reveal.State.ENDED);
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(Admission.State.ENDED);
  }

  private void asksForHerName(Caller.Officer reader) {
    Reveals.Wanted wanted = new Reveals.Wanted(reader.name(), "To name her.", 24);
    assertThat(reveals.ask(caseworker, her.number(), wanted)).isInstanceOf(Result.Done.class);
  }

  private void asksForHerTrack(Caller.Officer reader) {
    Admitting.Wanted wanted = new Admitting.Wanted(reader.name(), "To look into it.");
    assertThat(admitting.ask(caseworker, her.number(), wanted)).isInstanceOf(Result.Done.class);
  }

  private boolean mayOpen(Caller.Officer reader, Compartment compartment) {
    return vault.entitled(ring.of(reader).orElseThrow(), her.complaint(), compartment);
  }
}
