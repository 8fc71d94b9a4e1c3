package org.lintas.recruitment.licences.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lintas.organisations.Organisation;
import org.lintas.pages.Page;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.sanctions.Sanction;

/** The newest licences and sanctions. */
public record Newest(
    List<Licence> licences,
    List<Sanction> sanctions,
    Map<Long, Organisation> organisations,
    LocalDate today,
    Procedures procedures) {

  public String title(Page page, Licence licence) {
    return Wording.title(page, procedures, licence);
  }

  public String names(long organisation) {
    return Wording.names(organisations.get(organisation));
  }

  public String path(long organisation) {
    Organisation found = organisations.get(organisation);
    return found == null ? "/recruitment/licences" : "/recruitment/agencies/" + found.number();
  }

  public String colour(Licence licence) {
    return Wording.colour(licence.state(today));
  }

  public String colour(Sanction sanction) {
    return Wording.colour(sanction.state(today));
  }
}
