package org.lintas.recruitment.licences.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.casework.Cases;
import org.lintas.node.DemoContent;
import org.lintas.node.TestClock;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.licences.LicensingOffice;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.sanctions.Cautions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What a demonstration shows of licences can be loaded, twice too. */
@NodeTest
class DemoAgenciesTest {

  @Autowired
  @Qualifier("demoOrganisations")
  DemoContent first;

  @Autowired DemoAgencies agencies;
  @Autowired Licences licences;
  @Autowired Cautions cautions;
  @Autowired Organisations organisations;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired TestClock clock;
  private LicensingOffice office;

  @BeforeEach
  void load() throws Exception {
    office = new LicensingOffice(cases, procedures, offices, clock).open();
    if (!first.loaded()) {
      first.load((_, _) -> {});
    }
    agencies.load((_, _) -> {});
  }

  private Organisation registered(String number) {
    return organisations
        .search(office.licensing(), number, Organisations.Filter.ALL, 0, 1)
        .contents()
        .getFirst()
        .organisation();
  }

  private Standing standing(String number) {
    return licences.standing(office.licensing(), registered(number).id(), office.today());
  }

  @Test
  void someRecruitAndSomeDoNotForReasons() {
    assertThat(agencies.loaded()).isTrue();
    agencies.load((_, _) -> {});
    assertThat(standing("0105547000017").mayRecruit()).isTrue();
    assertThat(standing("0105547000017").licences()).as("loaded once").hasSize(1);
    assertThat(codes("0505546000029")).containsExactly("ban");
    assertThat(codes("0105550000042")).containsExactly("suspension");
    assertThat(codes("0505548000066")).containsExactly("licence-expired");
    assertThat(codes("0105562000055")).containsExactly("no-licence");
  }

  private List<String> codes(String number) {
    return standing(number).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void whoWasBannedAppliesAnewAndIsFound() {
    assertThat(cautions.of(office.licensing(), registered("0505569000031").id(), office.today()))
        .extracting(each -> each.other().number())
        .contains(registered("0505546000029").number());
  }
}
