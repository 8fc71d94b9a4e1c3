package org.lintas.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.lintas.node.DemoContent;
import org.lintas.organisations.Organisation.FormerName;
import org.lintas.organisations.Organisation.Identifier;
import org.lintas.organisations.Organisation.Kind;
import org.lintas.organisations.Organisation.Particulars;
import org.lintas.shared.Result;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Some agencies, an employer and who stands behind them, so that officers and the public find
 * something: two agencies share a director under two names.
 */
@Component
@Order(5)
class DemoOrganisations implements DemoContent {

  private static final Caller SELF = new Caller.Node("demo");
  private static final String SCHEME = "company-registration";
  private static final String FIRST = "0105547000017";

  private final Register register;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Clock clock;

  DemoOrganisations(
      Register register, Organisations organisations, Accounts accounts, Clock clock) {
    this.register = register;
    this.organisations = organisations;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "some agencies and who stands behind them";
  }

  @Override
  public boolean loaded() {
    return organisations.search(SELF, FIRST, Organisations.Filter.ALL, 0, 1).total() > 0;
  }

  @Override
  public void load(Progress progress) {
    List<Register.Line> lines =
        List.of(
            agency(
                "บริษัท จัดหางาน สะพานทอง จำกัด",
                "Saphan Thong Recruitment Co., Ltd.",
                FIRST,
                "+66 2 555 0101",
                List.of(),
                person("สมคิด รัตนพร", "Somkid Rattanaporn", "1966-05-04", "AA9000117")),
            agency(
                "บริษัท จัดหางาน ดาวเหนือ จำกัด",
                "Dao Nuea Manpower Co., Ltd.",
                "0505546000029",
                "+66 53 555 019",
                List.of(),
                person("ณรงค์ ไชโย", "Narong Chaiyo", "1971-03-02", "AB7712345")),
            agency(
                "บริษัท แสงใหม่ โอเวอร์ซีส์ จำกัด",
                "Saeng Mai Overseas Co., Ltd.",
                "0505569000031",
                "+66 53 555 019",
                List.of(),
                person("ปรีชา วงษา", "Preecha Wongsa", "1969-11-30", "AB 7712345")),
            agency(
                "บริษัท ลูกโลก แรงงานสากล จำกัด",
                "Luk Lok International Labour Co., Ltd.",
                "0105550000042",
                "+66 2 555 0177",
                List.of(
                    new FormerName("บริษัท โลกกว้าง จัดหางาน จำกัด", LocalDate.of(2025, 6, 30))),
                person("วิชุดา แสงทองพันธ์", "Wichuda Saengthongphan", "1978", "AC5500881")),
            line(
                Kind.EMPLOYER,
                "บริษัท ประมงอันดามัน จำกัด",
                "Andaman Fisheries Co., Ltd.",
                "0835540000053",
                "+66 76 555 300",
                List.of(),
                person("มาลี พรหมมา", "Malee Phromma", "1962-08-21", "AD1200345")));
    if (register.enter(SELF, lines)
        instanceof Result.Done<List<Organisation>>(List<Organisation> entered)) {
      accounts.search(SELF, "agency", 0, 20).contents().stream()
          .filter(account -> account.name().equals("agency"))
          .forEach(account ->
              organisations.setMember(SELF, entered.getFirst().id(), account.id(), true));
      progress.reached(entered.size(), entered.size());
    }
  }

  private Register.Line agency(
      String name,
      String latin,
      String number,
      String phone,
      List<FormerName> former,
      NaturalPerson.Particulars director) {
    return line(Kind.AGENCY, name, latin, number, phone, former, director);
  }

  private Register.Line line(
      Kind kind,
      String name,
      String latin,
      String number,
      String phone,
      List<FormerName> former,
      NaturalPerson.Particulars director) {
    LocalDate since = LocalDate.now(clock).minusYears(3);
    return new Register.Line(
        new Particulars(
            kind,
            name,
            latin,
            "TH",
            phone,
            null,
            null,
            List.of(new Identifier(SCHEME, "TH", number)),
            former,
            since),
        List.of(new Register.Standing(director, Behind.Role.DIRECTOR, since, null)));
  }

  private static NaturalPerson.Particulars person(
      String name, @Nullable String latin, String born, String passport) {
    return new NaturalPerson.Particulars(
        name, latin, born, "TH", new NaturalPerson.Document("passport", passport, "TH"));
  }
}
