package org.lintas.complaints.members;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the page of members to those who are around a channel. */
@Configuration(proxyBeanMethods = false)
class MemberNavigation {

  @Bean
  Destination complaintMembersDestination(Rosters rosters) {
    return new Destination(
        "complaints.vault.members.title",
        "/complaints/members",
        78,
        officer -> officer != null && !rosters.around(officer).isEmpty());
  }
}
