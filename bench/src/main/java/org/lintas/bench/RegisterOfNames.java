package org.lintas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Made-up organisations and persons behind them, the same for the same seed. Names of persons are
 * made of the same elements as those of the sample round, names of companies of common words.
 */
final class RegisterOfNames {

  /**
   * A name in its own script and as a document romanises it.
   *
   * @param latin null when the name is in Latin letters, or no document gives one
   */
  record Name(String written, @Nullable String latin) {}

  /**
   * An organisation.
   *
   * @param country of registration
   */
  record Organisation(Name name, String country, List<Name> persons) {}

  private record Element(String written, String latin) {}

  private static final String[] WORDS =
      ("Golden Silver Royal Eastern Western Pacific Orient Mekong Andaman Siam Lotus Jade Ruby"
           + " Pearl Diamond Star Sun Moon River Ocean Harbour Bridge Gate Tower Crown Eagle Falcon"
           + " Tiger Elephant Dragon Phoenix Lion Horizon Summit Valley Garden Forest Island Unity"
           + " Trust Hope Victory Fortune Prosper Grand Prime First Union Alliance Partner Link"
           + " Express Direct Swift Bright Noble Modern Progress Success Future Smart Asia Thai"
           + " Metro Central North South Delta Nova Apex Vision Focus Target Impact Quality Premier"
           + " Classic Heritage Legend Liberty Justice Honest Faithful Sincere Friendly Family"
           + " Mutual Common People Career Skill Talent Worker Builder Farmer Fisher Maid Home"
           + " Care")
          .split(" ");

  private static final String[] TRADES = {
    "Recruitment",
    "Manpower",
    "Employment Agency",
    "Overseas Placement",
    "Labour Services",
    "",
    "Human Resources",
    "Services",
    "International",
    "Group"
  };

  private static final String[] FORMS = {"Co., Ltd.", "Company Limited", "Ltd", "", "PLC", "Inc."};

  // Thai words with their romanisation by the Royal Institute
  private static final Element[] THAI = {
    new Element("ทอง", "Thong"), new Element("สุข", "Suk"), new Element("ชัย", "Chai"),
    new Element("เจริญ", "Charoen"), new Element("สยาม", "Sayam"),
        new Element("พัฒนา", "Phatthana"),
    new Element("มงคล", "Mongkhon"), new Element("สมบูรณ์", "Sombun"),
        new Element("รุ่งเรือง", "Rungrueang"),
    new Element("มั่นคง", "Mankhong"), new Element("ก้าวหน้า", "Kaona"),
        new Element("สามัคคี", "Samakkhi"),
    new Element("นคร", "Nakhon"), new Element("บูรพา", "Burapha"), new Element("อีสาน", "Isan"),
    new Element("ล้านนา", "Lanna"), new Element("อันดามัน", "Andaman"), new Element("แก้ว", "Kaeo"),
    new Element("เพชร", "Phet"), new Element("มณี", "Mani"), new Element("ดารา", "Dara"),
    new Element("ตะวัน", "Tawan"), new Element("จันทร์", "Chan"), new Element("ธารา", "Thara"),
    new Element("ภูผา", "Phupha"), new Element("ไพศาล", "Phaisan"),
        new Element("วัฒนา", "Watthana"),
    new Element("อุดม", "Udom"), new Element("ประเสริฐ", "Prasoet"), new Element("ศรี", "Si"),
    new Element("สิริ", "Siri"), new Element("บุญ", "Bun"), new Element("พร", "Phon"),
    new Element("ทรัพย์", "Sap"), new Element("โชค", "Chok"), new Element("ลาภ", "Lap"),
    new Element("กิจ", "Kit"), new Element("การ", "Kan"), new Element("แรงงาน", "Raengngan"),
    new Element("สากล", "Sakon")
  };

  private final Random random;
  private final List<Element> burmese;
  private final List<Element> khmer;
  private final List<Element> lao;

  RegisterOfNames(long seed) throws IOException {
    random = new Random(seed);
    burmese = elements("my");
    khmer = elements("km");
    lao = elements("lo");
  }

  private static List<Element> elements(String language) throws IOException {
    Path file =
        NodeProcess.ROOT.resolve("server/src/main/resources/samples/names-" + language + ".txt");
    List<Element> elements = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ");
      if (!line.startsWith("#") && parts.length >= 2) {
        elements.add(new Element(parts[0], parts[1]));
      }
    }
    return elements;
  }

  List<Organisation> make(int count, int persons) {
    List<Organisation> made = new ArrayList<>(count);
    for (int at = 0; at < count; at++) {
      List<Name> behind = new ArrayList<>();
      for (int person = 0; person < persons; person++) {
        behind.add(person());
      }
      made.add(new Organisation(organisation(), "TH", behind));
    }
    return made;
  }

  private Name organisation() {
    return random.nextInt(10) < 6 ? english() : thai();
  }

  private Name english() {
    List<String> words = new ArrayList<>();
    int many = 1 + random.nextInt(2);
    for (int at = 0; at < many; at++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    if (random.nextInt(3) > 0) {
      words.add(of(random.nextBoolean() ? lao : burmese).latin());
    }
    words.add(TRADES[random.nextInt(TRADES.length)]);
    words.add(FORMS[random.nextInt(FORMS.length)]);
    words.removeIf(String::isEmpty);
    return new Name(String.join(" ", words), null);
  }

  private Name thai() {
    StringBuilder written = new StringBuilder("บริษัท ");
    StringBuilder latin = new StringBuilder();
    for (int at = 0; at < 3; at++) {
      Element element = THAI[random.nextInt(THAI.length)];
      written.append(element.written());
      latin.append(at == 0 ? "" : " ").append(element.latin());
    }
    written.append(" จำกัด");
    return new Name(written.toString(), random.nextBoolean() ? latin + " Co., Ltd." : null);
  }

  private Name person() {
    return switch (random.nextInt(4)) {
      case 0 -> joined(burmese, 3, "");
      case 1 -> joined(khmer, 2, " ");
      case 2 -> joined(lao, 2, " ");
      default -> thaiPerson();
    };
  }

  private Name joined(List<Element> elements, int count, String between) {
    StringBuilder written = new StringBuilder();
    StringBuilder latin = new StringBuilder();
    for (int at = 0; at < count; at++) {
      Element element = of(elements);
      written.append(at == 0 ? "" : between).append(element.written());
      latin.append(at == 0 ? "" : " ").append(element.latin());
    }
    return new Name(written.toString(), random.nextInt(3) > 0 ? latin.toString() : null);
  }

  private Name thaiPerson() {
    Element[] four = new Element[4];
    for (int at = 0; at < four.length; at++) {
      four[at] = THAI[random.nextInt(THAI.length)];
    }
    String written =
        four[0].written() + four[1].written() + " " + four[2].written() + four[3].written();
    String latin =
        four[0].latin()
            + four[1].latin().toLowerCase(java.util.Locale.ROOT)
            + " "
            + four[2].latin()
            + four[3].latin().toLowerCase(java.util.Locale.ROOT);
    return new Name(written, random.nextInt(3) > 0 ? latin : null);
  }

  private Element of(List<Element> elements) {
    return elements.get(random.nextInt(elements.size()));
  }
}
