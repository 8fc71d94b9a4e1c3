package org.lintas.recruitment.register.web;

import java.util.List;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.api.BadCall;
import org.lintas.api.Paging;
import org.lintas.recruitment.register.AgencyRecord.Hit;
import org.lintas.recruitment.register.AgencyRegister;
import org.lintas.recruitment.register.AgencySearch;
import org.lintas.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public register for programs. */
@RestController
@RequestMapping("/api/v1/agencies")
@Public
class AgenciesApi {

  private static final int LONGEST = 200;

  private final AgencyRegister register;
  private final AgencySearch search;

  AgenciesApi(AgencyRegister register, AgencySearch search) {
    this.register = register;
    this.search = search;
  }

  /** A page of those found. */
  record Listed(List<AgencyBody.Short> contents, int page, int size, long total) {}

  @GetMapping
  Listed search(Caller.Visitor visitor, @RequestParam(defaultValue = "") String q, Paging paging) {
    if (q.length() > LONGEST) {
      throw BadCall.wrong("q", "0–" + LONGEST);
    }
    Page<Hit> found =
        q.isBlank()
            ? search.all(visitor, paging.page(), paging.size())
            : search.search(visitor, q, paging.page(), paging.size());
    return new Listed(
        found.contents().stream().map(AgencyBody.Short::of).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{number}")
  AgencyBody find(Caller.Visitor visitor, @PathVariable String number) {
    return register.find(visitor, number).map(AgencyBody::of).orElseThrow(NotFound::new);
  }
}
