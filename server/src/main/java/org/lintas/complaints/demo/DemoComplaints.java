package org.lintas.complaints.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.figures.Quarter;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.KnownReceipt;
import org.lintas.complaints.vault.Receipts;
import org.lintas.node.DemoContent;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Complaints in all states, and enough that are over for a manager's figures. Told by {@code
 * samples/complaints/stories.json}, all of them or none.
 */
@Component
@Order(80)
class DemoComplaints implements DemoContent {

  private static final String FOLDER = "/samples/complaints/";
  private static final int DAYS_OF_A_QUARTER = 60; // on which one of many was filed

  private final DemoTeller teller;
  private final DemoKeys keys;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  DemoComplaints(DemoTeller teller, DemoKeys keys, AllOrNothing allOrNothing, Clock clock) {
    this.teller = teller;
    this.keys = keys;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /** Who opens what a demonstration tells. */
  @Component
  record DemoKeys(
      KeyRing ring, Members members, Channels channels, Receipts receipts, KnownReceipt known) {}

  @Override
  public String title() {
    return "complaints";
  }

  @Override
  public boolean loaded() {
    return keys.receipts().open(DemoReceipt.DIGITS, "demonstration").isPresent();
  }

  @Override
  public void load(Progress progress) {
    DemoStory.All all = read();
    List<DemoStory> stories = new ArrayList<>(all.stories());
    all.often().forEach(each -> stories.addAll(spread(each)));
    List<Cleaned> photos = List.of(photo());
    try (DemoMembers members =
        new DemoMembers(keys.ring(), keys.members(), keys.channels().open())) {
      allOrNothing.run(() -> {
        for (int at = 0; at < stories.size(); at++) {
          var filed = teller.tell(stories.get(at), members, photos);
          if (at == 0) {
            keys.known().put(filed, DemoReceipt.DIGITS);
          }
          progress.reached(at + 1, stories.size());
        }
      });
    }
  }

  private static DemoStory.All read() {
    return JsonMapper.shared().readValue(bytes("stories.json"), DemoStory.All.class);
  }

  private static Cleaned photo() {
    if (Cleaned.of("hours.jpg", bytes("hours.jpg"))
        instanceof Result.Done<Cleaned>(Cleaned photo)) {
      return photo;
    }
    throw new IllegalStateException("the photo of the demonstration is none");
  }

  private static byte[] bytes(String name) {
    try (InputStream file = DemoComplaints.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that was told many times, over the days of whole quarters. */
  private List<DemoStory> spread(DemoStory.Often often) {
    List<DemoStory> stories = new ArrayList<>();
    Instant now = clock.instant();
    for (Quarter quarter : Quarter.over(LocalDate.now(clock), often.quarters())) {
      for (int at = 0; at < often.times(); at++) {
        LocalDate day = quarter.first().plusDays((long) at * DAYS_OF_A_QUARTER / often.times());
        Duration ago =
            Duration.between(
                day.atTime(10, 0).atZone(clock.getZone()), now.atZone(clock.getZone()));
        stories.add(ended(often, ago));
      }
    }
    return stories;
  }

  private static DemoStory ended(DemoStory.Often often, Duration ago) {
    DemoStory one = often.story();
    DemoStep read =
        new DemoStep(ago.minusDays(1), "caseworker", "acknowledge", Map.of("words", ""));
    DemoStep closed =
        new DemoStep(
            ago.minusDays(often.days()),
            "second-caseworker",
            "close",
            Map.of("outcome", often.outcome(), "words", often.words()));
    return new DemoStory(
        one.channel(),
        one.language(),
        ago,
        one.kinds(),
        one.told(),
        one.identity(),
        one.photo(),
        List.of(read, closed));
  }
}
