package org.lintas.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person.Document;
import org.lintas.people.Person.Particulars;

/** Persons of these tests. */
final class Persons {

  private Persons() {}

  static Particulars burmese(String name, @Nullable String latin, @Nullable String born) {
    return new Particulars(name, latin, born, "male", "MM", null, List.of());
  }

  static Particulars of(String nationality, String name, @Nullable String latin, String born) {
    return new Particulars(name, latin, born, "female", nationality, null, List.of());
  }

  static Particulars holding(String name, String born, String number) {
    return new Particulars(
        name, null, born, "male", "KH", null, List.of(new Document("passport", number, "KH")));
  }

  static Particulars calling(String name, String phone) {
    return new Particulars(name, null, "1980", "male", "LA", phone, List.of());
  }
}
