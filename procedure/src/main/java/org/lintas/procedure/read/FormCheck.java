package org.lintas.procedure.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.SubjectKind;

/** Whether a field's name means one thing throughout. */
final class FormCheck {
  /** How a person is described, so that the registry of people can read it. */
  private static final Map<String, FieldType> PERSON =
      Map.of(
          "fullName", FieldType.NAME,
          "latinName", FieldType.NAME,
          "born", FieldType.DATE,
          "sex", FieldType.CHOICE,
          "nationality", FieldType.COUNTRY,
          "document", FieldType.DOCUMENT,
          "phone", FieldType.PHONE);

  /** The same for an organisation. */
  private static final Map<String, FieldType> ORGANISATION =
      Map.of(
          "organisation", FieldType.ORGANISATION,
          "organisationName", FieldType.NAME,
          "latinName", FieldType.NAME,
          "organisationKind", FieldType.CHOICE,
          "phone", FieldType.PHONE,
          "country", FieldType.COUNTRY);

  private final List<StageDraft> drafts;
  private final Report report;

  FormCheck(List<StageDraft> drafts, Report report) {
    this.drafts = drafts;
    this.report = report;
  }

  void run(SubjectKind subject) {
    Map<String, Field> known = new HashMap<>();
    for (StageDraft draft : drafts) {
      namesAreUnique(draft);
      for (Field field : draft.stage().form()) {
        Field before = known.putIfAbsent(field.name(), field);
        Place place = draft.places().of("field/" + field.name());
        if (before != null && !isSame(before, field)) {
          report.add(place, "duplicate-field", null, field.name());
        }
        FieldType wanted = wanted(subject).get(field.name());
        if (wanted != null && wanted != field.type()) {
          String word = wanted.name().toLowerCase(Locale.ROOT);
          report.add(place, "subject-field-type", "type: " + word, field.name(), word);
        }
      }
    }
  }

  private static Map<String, FieldType> wanted(SubjectKind subject) {
    return switch (subject) {
      case PERSON -> PERSON;
      case ORGANISATION -> ORGANISATION;
      case JOB_ORDER, CONTRACT, COMPLAINT -> Map.of();
    };
  }

  private void namesAreUnique(StageDraft draft) {
    Set<String> seen = new HashSet<>();
    for (StageDraft.Places.NamedPlace field : draft.places().fields()) {
      if (!seen.add(field.name())) {
        report.add(field.place(), "duplicate-field", null, field.name());
      }
    }
  }

  private static boolean isSame(Field a, Field b) {
    return a.type() == b.type() && a.choices().equals(b.choices());
  }
}
