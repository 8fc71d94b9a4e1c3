package org.lintas.access.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.access.Public;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offices, and what the caller may do where. */
@RestController
@RequestMapping("/api/v1")
class AccessApi {

  private final Offices offices;

  AccessApi(Offices offices) {
    this.offices = offices;
  }

  record OfficeView(String code, String name, @Nullable String parent, @Nullable String place) {}

  record OfficeList(List<OfficeView> contents) {}

  record Me(String name, String displayName, List<Holding> roles) {}

  record Holding(String role, String office) {}

  @GetMapping("/offices")
  @Public
  OfficeList offices(Locale locale) {
    List<OfficeView> contents = new ArrayList<>();
    for (Office office : offices.all(locale)) {
      contents.add(
          new OfficeView(office.code(), office.name(), parent(office, locale), office.place()));
    }
    return new OfficeList(contents);
  }

  @GetMapping("/me")
  @For
  Me me(Caller.Officer officer, Locale locale) {
    List<Holding> roles =
        officer.grants().stream()
            .map(grant -> new Holding(grant.role(), offices.get(grant.office(), locale).code()))
            .sorted(Comparator.comparing(Holding::role).thenComparing(Holding::office))
            .toList();
    return new Me(officer.name(), officer.displayName(), roles);
  }

  private @Nullable String parent(Office office, Locale locale) {
    return office.parent() == null ? null : offices.get(office.parent(), locale).code();
  }
}
