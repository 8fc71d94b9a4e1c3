package org.lintas.complaints.desk.web;

import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.figures.ComplaintFigures;
import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where members find their pages; nobody else is told that there are such. */
@Configuration(proxyBeanMethods = false)
class DeskDestinations {

  @Bean
  Destination complaintsDestination(Entrance entrance) {
    return to("complaints.desk.nav", "/complaints", 70, entrance, Entrance.CASEWORKER);
  }

  @Bean
  Destination referralsDestination(Entrance entrance) {
    return to(
        "complaints.referrals.nav", "/complaints/referrals", 71, entrance, Entrance.CASEWORKER);
  }

  @Bean
  Destination custodyDestination(Entrance entrance) {
    return to("complaints.reveals.nav", "/complaints/custody", 72, entrance, Entrance.CUSTODIAN);
  }

  @Bean
  Destination complaintFiguresDestination(Entrance entrance) {
    return to(
        "complaints.figures.nav", "/complaints/figures", 73, entrance, ComplaintFigures.MANAGER);
  }

  @Bean
  Destination justiceDestination(Entrance entrance) {
    return new Destination(
        "complaints.desk.justice",
        "/complaints/tracks",
        74,
        officer -> Entrance.JUSTICE.stream().anyMatch(role -> isMember(officer, entrance, role)));
  }

  private static Destination to(
      String key, String path, int order, Entrance entrance, String role) {
    return new Destination(key, path, order, officer -> isMember(officer, entrance, role));
  }

  /** The role first: the node is not asked for those who hold none. */
  private static boolean isMember(
      Caller.@Nullable Officer officer, Entrance entrance, String role) {
    return officer != null && officer.holds(role) && entrance.channel(officer, role).isPresent();
  }
}
