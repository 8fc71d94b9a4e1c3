package org.lintas.cards.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.paper.print.Bilingual;
import org.lintas.cards.paper.print.PaperCard;
import org.lintas.cards.paper.print.PaperCard.Fact;
import org.lintas.cards.paper.print.PaperReceipt;
import org.lintas.cards.receipts.Receipt;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Malformed;
import org.lintas.credential.QrCode;
import org.lintas.pages.Countries;
import org.lintas.pages.Texts;
import org.lintas.pages.Written;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Words;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** What stands on a paper, in the language it is printed in and in English. */
@Component
public class Papers {

  private static final Caller SELF = new Caller.Node("paper");

  /** Languages of holders, as papers name them, that our pages are shipped in. */
  private static final Map<String, Locale> SHIPPED =
      Map.of(
          "mya", Locale.of("my"),
          "khm", Locale.of("km"),
          "lao", Locale.of("lo"),
          "tha", Locale.of("th"));

  private final Texts texts;
  private final Procedures procedures;
  private final Keys keys;
  private final Clock clock;

  Papers(Texts texts, Procedures procedures, Keys keys, Clock clock) {
    this.texts = texts;
    this.procedures = procedures;
    this.keys = keys;
    this.clock = clock;
  }

  public PaperCard card(IssuedCard issued, Locale locale) {
    Card said = said(issued.cose());
    Procedure procedure = procedures.get(SELF, issued.procedure()).procedure();
    Written written = new Written(locale, clock);
    LocalDate last = issued.expiresOn();
    return new PaperCard(
        authority(procedure, locale),
        text(procedure, "card." + issued.kind(), locale),
        names(said.holder()),
        person(said.holder(), locale, written),
        List.of(
            new Fact(both("cards.paper.issued", locale), written.date(issued.issuedOn())),
            new Fact(
                both("cards.paper.until", locale),
                last == null ? texts.get(locale, "cards.paper.no-end") : written.date(last))),
        new Fact(both("cards.paper.card.number", locale), spoken(issued.number())),
        checking("cards.paper.check.card", said.holder(), locale),
        address(),
        QrCode.of(issued.qr()));
  }

  public PaperReceipt receipt(Receipt receipt, Locale locale) {
    Holder payer = said(receipt.bytes()).holder();
    Procedure procedure = procedures.get(SELF, receipt.procedure()).procedure();
    Written written = new Written(locale, clock);
    Receipt.Paid paid = receipt.paid();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            both("cards.paper.receipt.fee", locale),
            Words.text(procedure, "fee." + paid.fee(), locale)));
    facts.add(
        new Fact(
            both("cards.paper.receipt.procedure", locale),
            Words.text(procedure, "procedure.title", locale)));
    facts.add(
        new Fact(
            both("cards.paper.receipt.case", locale),
            CaseNumber.spoken(CaseNumber.of(receipt.of().caseSerial()))));
    facts.add(new Fact(both("cards.paper.receipt.day", locale), written.date(paid.on())));
    if (paid.earlier() != null) {
      facts.add(new Fact(both("cards.paper.receipt.earlier", locale), paid.earlier()));
    }
    return new PaperReceipt(
        authority(procedure, locale),
        both("cards.paper.receipt.title", locale),
        new Fact(both("cards.paper.receipt.number", locale), receipt.spoken()),
        both("cards.paper.receipt.payer", locale),
        names(payer),
        facts,
        new Fact(both("cards.paper.receipt.amount", locale), written.money(paid.amount())),
        texts.get(locale, "cards.paper.receipt.keep"),
        checking("cards.paper.check.receipt", payer, locale),
        address(),
        QrCode.of(receipt.qr()));
  }

  private static Card said(byte[] cose) {
    try {
      return Card.unverified(cose);
    } catch (Malformed e) {
      throw new IllegalStateException("a paper of our own cannot be read: " + e.code(), e);
    }
  }

  /** As the person writes it, then in Latin letters. */
  private static List<String> names(@Nullable Holder holder) {
    List<String> names = new ArrayList<>();
    if (holder != null && holder.ownName() != null) {
      names.add(holder.ownName());
    }
    if (holder != null && holder.name() != null) {
      names.add(holder.name());
    }
    return names;
  }

  private List<Fact> person(@Nullable Holder holder, Locale locale, Written written) {
    List<Fact> facts = new ArrayList<>();
    if (holder == null) {
      return facts;
    }
    if (holder.born() != null) {
      facts.add(new Fact(both("people.born", locale), written.partialDate(holder.born())));
    }
    if (holder.sex() != null) {
      String sex = holder.sex().name().toLowerCase(Locale.ROOT);
      facts.add(new Fact(both("people.sex", locale), texts.get(locale, "people.sex." + sex)));
    }
    if (holder.nationality() != null) {
      facts.add(
          new Fact(
              both("cards.paper.nationality", locale),
              Countries.name(holder.nationality(), locale)));
    }
    return facts;
  }

  /** How to check it: in the language of the paper, in English, in the holder's own. */
  private List<String> checking(String key, @Nullable Holder holder, Locale locale) {
    Set<Locale> languages = new LinkedHashSet<>(List.of(locale, Locale.ENGLISH));
    String own = holder == null ? null : holder.ownLanguage();
    if (own != null && SHIPPED.containsKey(own)) {
      languages.add(SHIPPED.get(own));
    }
    return languages.stream().map(each -> texts.get(each, key)).toList();
  }

  private Bilingual both(String key, Locale locale) {
    return bilingual(locale, texts.get(locale, key), texts.get(Locale.ENGLISH, key));
  }

  private static Bilingual text(Procedure procedure, String key, Locale locale) {
    return bilingual(
        locale, Words.text(procedure, key, locale), Words.text(procedure, key, Locale.ENGLISH));
  }

  private static Bilingual authority(Procedure procedure, Locale locale) {
    String code = procedure.name().authority();
    return bilingual(locale, Countries.name(code, locale), Countries.name(code, Locale.ENGLISH));
  }

  private static Bilingual bilingual(Locale locale, String own, String english) {
    boolean one = locale.getLanguage().equals("en") || own.equals(english);
    return new Bilingual(own, one ? null : english);
  }

  /** Without its scheme: it is to be typed. */
  private String address() {
    return keys.issuer().replaceFirst("^https?://", "") + "/verify";
  }

  private static String spoken(String number) {
    return PaperNumber.read(number).orElseThrow().spoken();
  }
}
