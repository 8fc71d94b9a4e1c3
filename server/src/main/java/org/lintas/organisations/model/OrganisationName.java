package org.lintas.organisations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintas.people.model.Spelling;

/**
 * The words by which an organisation is known, without those that only say what form it has by law:
 * {@code Golden Bridge Co., Ltd.} and {@code บริษัท โกลเด้น บริดจ์ จำกัด} are each two words.
 */
public final class OrganisationName {

  /** Left out wherever they stand as a word. */
  private static final Set<String> FORMS =
      Set.of(
          "co",
          "company",
          "ltd",
          "limited",
          "inc",
          "corp",
          "corporation",
          "plc",
          "llc",
          "pte",
          "pvt",
          "private",
          "public",
          "sdn",
          "bhd",
          "pt",
          "cv",
          "the",
          "and",
          "of",
          "sole");

  /** Scripts without spaces between words: left out wherever they stand. Longer ones first. */
  private static final List<String> WRITTEN_TOGETHER =
      List.of(
          "ห้างหุ้นส่วนจำกัด",
          "ห้างหุ้นส่วนจํากัด",
          "บริษัท",
          "จำกัด",
          "จํากัด",
          "มหาชน",
          "หจก",
          "บมจ",
          "บจก",
          "ကုမ္ပဏီ",
          "လီမိတက်",
          "ក្រុមហ៊ុន",
          "ឯក",
          "ບໍລິສັດ",
          "ຈໍາກັດ",
          "ຈຳກັດ",
          "株式会社",
          "有限公司",
          "주식회사");

  /** Said of so many that they tell little. */
  private static final Set<String> COMMON =
      Set.of(
          "agency",
          "agencies",
          "recruitment",
          "recruiting",
          "manpower",
          "services",
          "service",
          "employment",
          "overseas",
          "international",
          "group",
          "travel",
          "labour",
          "labor",
          "supply",
          "human",
          "resources",
          "resource",
          "placement",
          "global",
          "center",
          "centre",
          "job",
          "jobs",
          "workers",
          "worker",
          "จัดหางาน",
          "จัดหา",
          "แรงงาน");

  private OrganisationName() {}

  /** Words of a name, folded; all of them when nothing else would be left. */
  public static List<String> words(String name) {
    String folded = Spelling.fold(name);
    String apart = folded;
    for (String form : WRITTEN_TOGETHER) {
      apart = apart.replace(Spelling.fold(form), " ");
    }
    List<String> all = Spelling.words(apart.strip().replaceAll(" +", " "));
    List<String> kept = new ArrayList<>(all);
    kept.removeIf(FORMS::contains);
    return kept.isEmpty() ? (all.isEmpty() ? Spelling.words(folded) : all) : kept;
  }

  /** How much a word tells apart, 0 to 1. */
  static double weight(String word) {
    return COMMON.contains(word) ? 0.3 : 1;
  }
}
