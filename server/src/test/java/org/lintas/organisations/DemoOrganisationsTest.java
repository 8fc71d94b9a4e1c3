package org.lintas.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.organisations.Bureau.LICENSING;

import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class DemoOrganisationsTest {

  private static final Caller SELF = new Caller.Node("test");

  @Autowired DemoOrganisations demo;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;

  @Test
  void theDemonstrationShowsOneDirectorUnderTwoNamesAndAnAgencyWithItsAccount() {
    if (!demo.loaded()) {
      demo.load((done, total) -> {});
    }
    assertThat(demo.loaded()).isTrue();
    Organisation fresh = named("Saeng Mai Overseas");
    assertThat(organisations.linked(LICENSING, fresh.id()))
        .filteredOn(link -> "Dao Nuea Manpower Co., Ltd.".equals(link.other().latinName()))
        .flatExtracting(Link::evidence)
        .extracting(Link.Evidence::kind)
        .contains(Link.Kind.PERSON, Link.Kind.PHONE);
    int account =
        accounts.search(SELF, "agency", 0, 20).contents().stream()
            .filter(each -> each.name().equals("agency"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(organisations.of(Bureau.officer("agency", account)))
        .contains(named("Saphan Thong Recruitment").id());
  }

  private Organisation named(String words) {
    return organisations
        .search(LICENSING, words, Organisations.Filter.ALL, 0, 1)
        .contents()
        .getFirst()
        .organisation();
  }
}
