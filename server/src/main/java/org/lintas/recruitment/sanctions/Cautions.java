package org.lintas.recruitment.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.organisations.Link;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.springframework.stereotype.Component;

/**
 * Finds who was banned behind who applies: the same person, telephone, address or account, or a
 * name easily taken for the other. For who may know what links organisations; others find nothing.
 */
@Component
public class Cautions {

  private final Organisations organisations;
  private final Sanctions sanctions;

  Cautions(Organisations organisations, Sanctions sanctions) {
    this.organisations = organisations;
    this.sanctions = sanctions;
  }

  /** Itself first, then whoever has something in common with it, strongest first. */
  public List<Caution> of(Caller caller, long organisation, LocalDate day) {
    List<Link> links = organisations.linked(caller, organisation);
    Set<Long> all = new TreeSet<>();
    all.add(organisation);
    links.forEach(link -> all.add(link.other().id()));
    Map<Long, List<Sanction>> imposed = sanctions.of(caller, all);
    List<Caution> cautions = new ArrayList<>();
    Organisation own = organisations.find(caller, List.of(organisation)).get(organisation);
    if (own != null) {
      add(cautions, own, List.of(), imposed, day);
    }
    links.forEach(link -> add(cautions, link.other(), link.evidence(), imposed, day));
    return cautions;
  }

  private static void add(
      List<Caution> cautions,
      Organisation other,
      List<Link.Evidence> evidence,
      Map<Long, List<Sanction>> imposed,
      LocalDate day) {
    List<Sanction> grave =
        imposed.getOrDefault(other.id(), List.of()).stream()
            .filter(each -> isGrave(each, day))
            .sorted(Comparator.comparing(Sanction::kind).reversed())
            .toList();
    if (!grave.isEmpty()) {
      cautions.add(new Caution(other, grave, evidence));
    }
  }

  /** One that keeps from recruiting, now or soon. */
  private static boolean isGrave(Sanction sanction, LocalDate day) {
    Sanction.State state = sanction.state(day);
    return (sanction.kind().bars() || sanction.kind() == Sanction.Kind.REVOCATION)
        && (state == Sanction.State.IN_FORCE || state == Sanction.State.NOT_YET);
  }
}
