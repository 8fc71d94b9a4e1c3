package org.lintas.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.people.Reading;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Persons over the API. Searching is a POST: names stay out of addresses and their logs. */
@RestController
@RequestMapping("/api/v1/people")
@For({Roles.REGISTRAR, Roles.EMPLOYMENT_OFFICER, Roles.PROGRAMME_MANAGER})
class PeopleApi {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final People people;
  private final Answers answers;
  private final EntryRefusals refusals;

  PeopleApi(People people, Answers answers, EntryRefusals refusals) {
    this.people = people;
    this.answers = answers;
    this.refusals = refusals;
  }

  record Search(String words, @Nullable Integer page, @Nullable Integer size) {}

  record Merge(long into, @Nullable String reason) {}

  record Separate(@Nullable String reason) {}

  record Correction(
      @Nullable String name,
      @Nullable String latinName,
      @Nullable String born,
      @Nullable String sex,
      @Nullable String nationality,
      @Nullable String phone,
      @Nullable List<Person.Document> documents,
      @Nullable String reason) {}

  record History(List<Reading> contents) {}

  @PostMapping("/search")
  Page<Person> search(@RequestBody Search search, Caller caller) {
    int page = Math.clamp(Objects.requireNonNullElse(search.page(), 0), 0, 1_000_000);
    int size = Math.clamp(Objects.requireNonNullElse(search.size(), USUAL), 1, MOST);
    return people.search(caller, given(search.words()), page, size);
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> person(@PathVariable long id, Caller caller) {
    return answers.of(people.get(caller, id), ResponseEntity::ok);
  }

  @GetMapping("/{id}/history")
  ResponseEntity<Object> history(@PathVariable long id, Caller caller) {
    return answers.of(
        people.get(caller, id),
        person -> ResponseEntity.ok(new History(people.history(caller, person.id()))));
  }

  @PostMapping("/{id}/correct")
  @For(Roles.REGISTRAR)
  ResponseEntity<Object> correct(
      @PathVariable long id, @RequestBody Correction correction, Caller caller, Locale locale) {
    Person.Particulars known =
        new Person.Particulars(
            given(correction.name()),
            correction.latinName(),
            correction.born(),
            correction.sex(),
            correction.nationality(),
            correction.phone(),
            Objects.requireNonNullElse(correction.documents(), List.of()));
    return answer(people.correct(caller, id, known, given(correction.reason())), locale);
  }

  @PostMapping("/{id}/merge")
  @For({Roles.REGISTRAR, Roles.PROGRAMME_MANAGER})
  ResponseEntity<Object> merge(
      @PathVariable long id, @RequestBody Merge merge, Caller caller, Locale locale) {
    return answer(people.merge(caller, id, merge.into(), given(merge.reason())), locale);
  }

  @PostMapping("/{id}/separate")
  @For({Roles.REGISTRAR, Roles.PROGRAMME_MANAGER})
  ResponseEntity<Object> separate(
      @PathVariable long id, @RequestBody Separate separate, Caller caller, Locale locale) {
    return answer(people.separate(caller, id, given(separate.reason())), locale);
  }

  private ResponseEntity<Object> answer(Result<Person> result, Locale locale) {
    return answers.of(result, reason -> refusals.sentence(reason, locale), ResponseEntity::ok);
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
