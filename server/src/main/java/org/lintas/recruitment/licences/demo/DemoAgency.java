package org.lintas.recruitment.licences.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agency of the demonstration; every one is made up.
 *
 * @param registered number of the company
 * @param name of one that its application enters; null when it is known before
 * @param fields that are chosen: countries and work
 * @param daysAgo when it applied
 * @param reaches how far its case has come
 * @param sanction that it is under, or null
 */
record DemoAgency(
    String registered,
    @Nullable Name name,
    Director director,
    List<String> fields,
    int daysAgo,
    Reached reaches,
    @Nullable Sanctioned sanction) {

  /** What it is called. */
  record Name(String name, String latinName, String phone) {}

  /** Who directs it. */
  record Director(String name, String born, String document) {}

  /** How far a case has come. */
  enum Reached {
    APPLIED,
    EXAMINED,
    LICENSED
  }

  /**
   * A sanction.
   *
   * @param days how long it lasts
   * @param daysAgo when it was decided
   */
  record Sanctioned(String kind, int days, int daysAgo, String ground, String facts) {}

  private static final String GROUND = "Section 42";

  static final List<DemoAgency> ALL =
      List.of(
          known(
              "0105547000017",
              new Director("สมคิด รัตนพร", "1966-05-04", "passport AA9000117"),
              List.of("fromMM", "fromKH", "work6", "work9"),
              400,
              Reached.LICENSED,
              null),
          known(
              "0505546000029",
              new Director("ณรงค์ ไชโย", "1971-03-02", "passport AB7712345"),
              List.of("fromMM", "work6", "work9"),
              500,
              Reached.LICENSED,
              new Sanctioned("ban", 1_095, 60, GROUND, "Left 31 workers without work")),
          known(
              "0505569000031",
              new Director("ปรีชา วงษา", "1969-11-30", "passport AB 7712345"),
              List.of("fromMM", "work6", "work9"),
              20,
              Reached.EXAMINED,
              null),
          known(
              "0105550000042",
              new Director("วิชุดา แสงทองพันธ์", "1978", "passport AC5500881"),
              List.of("fromLA", "fromMM"),
              300,
              Reached.LICENSED,
              new Sanctioned(
                  "suspension", 90, 30, GROUND, "Took money from workers for their placement")),
          fresh(
              "0105562000055",
              "บริษัท เพื่อนร่วมงานจัดหางาน จำกัด",
              "Phuean Ruam Ngan Recruitment Co., Ltd.",
              "+66 38 555 105",
              new Director("มาลี ทองดี", "1982-06-30", "passport AE1000005"),
              List.of("fromKH", "work7", "work9"),
              6,
              Reached.APPLIED,
              null),
          fresh(
              "0505548000066",
              "บริษัท ล้านนาแมนพาวเวอร์ จำกัด",
              "Lanna Manpower Co., Ltd.",
              "+66 53 555 106",
              new Director("อนงค์ ใจเย็น", "1965-12-05", "passport AE1000006"),
              List.of("fromMM"),
              900,
              Reached.LICENSED,
              new Sanctioned("warning", 0, 700, GROUND, "No price list on the wall")),
          fresh(
              "0345561000077",
              "บริษัท โขงเจริญจัดหางาน จำกัด",
              "Khong Charoen Recruitment Co., Ltd.",
              "+66 45 555 107",
              new Director("คำพอง บุญมา", "1978-03-15", "passport AE1000007"),
              List.of("fromLA", "fromKH", "fromVN", "work5152", "work9"),
              150,
              Reached.LICENSED,
              null));

  private static DemoAgency known(
      String registered,
      Director director,
      List<String> fields,
      int daysAgo,
      Reached reaches,
      @Nullable Sanctioned sanction) {
    return new DemoAgency(registered, null, director, fields, daysAgo, reaches, sanction);
  }

  private static DemoAgency fresh(
      String registered,
      String name,
      String latinName,
      String phone,
      Director director,
      List<String> fields,
      int daysAgo,
      Reached reaches,
      @Nullable Sanctioned sanction) {
    return new DemoAgency(
        registered, new Name(name, latinName, phone), director, fields, daysAgo, reaches, sanction);
  }

  /**
   * What it says in its application.
   *
   * @param number of the organisation, or null when the application enters it
   */
  Map<String, String> application(@Nullable String number) {
    Map<String, String> answers = new LinkedHashMap<>();
    Name own = name;
    if (number != null) {
      answers.put("organisation", number);
    } else if (own != null) {
      answers.put("organisationName", own.name());
      answers.put("latinName", own.latinName());
      answers.put("organisationKind", "agency");
      answers.put("registrationNumber", registered);
      answers.put("phone", own.phone());
      answers.put("country", "TH");
    }
    answers.put("paidUpCapital", "5000000 THB");
    answers.put("directorName", director.name());
    answers.put("directorBorn", director.born());
    answers.put("directorDocument", director.document());
    fields.forEach(field -> answers.put(field, "yes"));
    return answers;
  }
}
