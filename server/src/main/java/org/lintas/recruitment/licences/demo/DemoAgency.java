package org.lintas.recruitment.licences.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agency of the demonstration; every one is made up.
 *
 * @param key by which loading anew finds it
 * @param fields that are chosen: countries and work
 * @param daysAgo when it applied
 * @param reaches how far its case has come
 * @param sanction that it is under, or null
 */
record DemoAgency(
    String key,
    String name,
    String latinName,
    String phone,
    String address,
    Director director,
    List<String> fields,
    int daysAgo,
    Reached reaches,
    @Nullable Sanctioned sanction) {

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

  private static final Director WICHAI =
      new Director("วิชัย กล้าหาญ", "1968-04-11", "passport AA1000003");

  static final List<DemoAgency> ALL =
      List.of(
          new DemoAgency(
              "1",
              "บริษัท สะพานทองจัดหางาน จำกัด",
              "GOLDEN BRIDGE RECRUITMENT CO LTD",
              "+6620000101",
              "101 ถนนพระรามที่ 4 กรุงเทพมหานคร",
              new Director("สุดา ศรีสุข", "1975-09-02", "passport AA1000001"),
              List.of("fromMM", "fromKH", "work6", "work9"),
              400,
              Reached.LICENSED,
              null),
          new DemoAgency(
              "2",
              "บริษัท แม่น้ำใสแรงงาน จำกัด",
              "CLEAR RIVER LABOUR CO LTD",
              "+6620000102",
              "22 ถนนมิตรภาพ หนองคาย",
              new Director("ประเสริฐ วงศ์ไทย", "1971-01-20", "passport AA1000002"),
              List.of("fromLA", "fromMM"),
              300,
              Reached.LICENSED,
              new Sanctioned(
                  "suspension",
                  90,
                  30,
                  "Section 42",
                  "Took money from workers for their placement")),
          new DemoAgency(
              "3",
              "บริษัท กระบุรีซัพพลาย จำกัด",
              "KRABURI SUPPLY CO LTD",
              "+6620000103",
              "3 ถนนเพชรเกษม ระนอง",
              WICHAI,
              List.of("fromMM", "work6", "work9"),
              500,
              Reached.LICENSED,
              new Sanctioned("ban", 1_095, 60, "Section 42", "Left 31 workers without work")),
          new DemoAgency(
              "4",
              "บริษัท อันดามันซันไรส์เซอร์วิส จำกัด",
              "ANDAMAN SUNRISE SERVICES CO LTD",
              "+6620000103",
              "9 ถนนเรืองราษฎร์ ระนอง",
              new Director("วิชัย กล้าหาร", "1969-04-11", WICHAI.document()),
              List.of("fromMM", "work6", "work9"),
              20,
              Reached.EXAMINED,
              null),
          new DemoAgency(
              "5",
              "บริษัท เพื่อนร่วมงานจัดหางาน จำกัด",
              "GOOD COLLEAGUES RECRUITMENT CO LTD",
              "+6620000105",
              "55 ถนนสุขุมวิท ชลบุรี",
              new Director("มาลี ทองดี", "1982-06-30", "passport AA1000005"),
              List.of("fromKH", "work7", "work9"),
              6,
              Reached.APPLIED,
              null),
          new DemoAgency(
              "6",
              "บริษัท ดาวเหนือแมนพาวเวอร์ จำกัด",
              "NORTH STAR MANPOWER CO LTD",
              "+6620000106",
              "6 ถนนช้างคลาน เชียงใหม่",
              new Director("อนงค์ ใจเย็น", "1965-12-05", "passport AA1000006"),
              List.of("fromMM"),
              900,
              Reached.LICENSED,
              new Sanctioned("warning", 0, 700, "Section 42", "No price list on the wall")),
          new DemoAgency(
              "7",
              "บริษัท โขงเจริญจัดหางาน จำกัด",
              "MEKONG PROSPER RECRUITMENT CO LTD",
              "+6620000107",
              "77 ถนนพนมศาสตร์ อุบลราชธานี",
              new Director("คำพอง บุญมา", "1978-03-15", "passport AA1000007"),
              List.of("fromLA", "fromKH", "fromVN", "work5152", "work9"),
              150,
              Reached.LICENSED,
              null));

  Map<String, String> application() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("organisationName", name);
    answers.put("latinName", latinName);
    answers.put("organisationKind", "agency");
    answers.put("registrationNumber", "DBD 01055" + "0000000".substring(key.length()) + key);
    answers.put("phone", phone);
    answers.put("address", address);
    answers.put("country", "TH");
    answers.put("paidUpCapital", "5000000 THB");
    answers.put("directorName", director.name());
    answers.put("directorBorn", director.born());
    answers.put("directorDocument", director.document());
    fields.forEach(field -> answers.put(field, "yes"));
    return answers;
  }
}
