package org.lintas.casework.desk;

import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.pages.Destination;
import org.lintas.procedures.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of casework are offered: to whom the definitions give something to do there. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

  @Bean
  Destination counterDestination(Counter counter) {
    return new Destination(
        "casework.counter.title",
        "/counter",
        10,
        officer -> officer != null && !counter.procedures(officer).isEmpty());
  }

  @Bean
  Destination workDestination(Procedures procedures) {
    return new Destination(
        "casework.work.title", "/work", 20, officer -> worksOnCases(procedures, officer));
  }

  @Bean
  Destination myCaseDestination() {
    return Destination.toVisitors("casework.mine.title", "/my-case", 20);
  }

  private static boolean worksOnCases(Procedures procedures, Caller.@Nullable Officer officer) {
    return officer != null
        && (officer.holds("programme-manager")
            || procedures.current(officer).stream()
                .flatMap(each -> each.procedure().stages().stream())
                .anyMatch(stage -> officer.holds(stage.by())));
  }
}
