package org.lintas.complaints.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Hotline;
import org.lintas.procedure.Problem;

class ChannelReaderTest {

  private static final String SOUND =
      """
      channels:
        - channel: union
          kind: civil-society
          office: union-office
          names: {en: Union, th: สหภาพ, my: သမဂ္ဂ, km: សហជីព, lo: ສະຫະພັນ}
          tells: {en: Helps., th: ช่วย, my: ကူညီသည်, km: ជួយ, lo: ຊ່ວຍ}
          nationals: [MM, KH]
          reveals: consent-and-custodian
          acknowledge: PT36H
          answer: P10D
          emergency: PT1H
          retention: P2Y
      """;

  @Test
  void aSoundFileIsRead() {
    ChannelReader.Reading reading = read(SOUND);
    assertThat(reading.problems()).isEmpty();
    Channel channel = reading.channels().getFirst();
    assertThat(channel.code()).isEqualTo("union");
    assertThat(channel.kind()).isEqualTo(Channel.Kind.CIVIL_SOCIETY);
    assertThat(channel.reveals()).isEqualTo(Channel.RevealRule.CONSENT_AND_CUSTODIAN);
    assertThat(channel.clocks().acknowledge()).isEqualTo(Duration.ofHours(36));
    assertThat(channel.retention()).isEqualTo(Period.ofYears(2));
    assertThat(channel.nationals()).containsExactly("MM", "KH");
    assertThat(channel.name(Locale.of("th"))).isEqualTo("สหภาพ");
    assertThat(channel.name(Locale.of("fr"))).isEqualTo("Union");
  }

  private static final String LINES =
      """
      hotlines:
        - number: +66 2 1300
          names: {en: Help, th: ช่วย, my: ကူညီ, km: ជួយ, lo: ຊ່ວຍ}
        - number: "1506"
          names: {en: Labour, th: แรงงาน, my: အလုပ်, km: ការងារ, lo: ແຮງງານ}
          hours: 24/7
      """;

  @Test
  void whomToCallInDangerStandsApart() {
    ChannelReader.Reading reading = read(LINES + SOUND);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.hotlines()).extracting(Hotline::dialled).containsExactly("+6621300", "1506");
    assertThat(reading.hotlines()).extracting(Hotline::hours).containsExactly(null, "24/7");
    assertThat(reading.hotlines().getLast().name(Locale.of("my"))).isEqualTo("အလုပ်");
    assertThat(read(SOUND).hotlines()).isEmpty();
  }

  @Test
  void aNumberThatNobodyCanDialIsTold() {
    String wrong = LINES.replace("+66 2 1300", "call-us-now").replace(", lo: ແຮງງານ", "") + SOUND;
    assertThat(read(wrong).problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("bad-telephone", "missing-key");
    assertThat(read(wrong).hotlines()).isEmpty();
  }

  @Test
  void theFileThatIsShippedIsSound() {
    Path file =
        Path.of(System.getProperty("lintas.root", ".."), "definitions/complaints/channels.yaml");
    ChannelReader.Reading reading = ChannelReader.read(file);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.channels()).hasSize(6);
    assertThat(reading.hotlines()).isNotEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    String wrong =
        SOUND
            .replace("kind: civil-society", "kind: club")
            .replace("reveals: consent-and-custodian", "reveals: nobody")
            .replace(", lo: ສະຫະພັນ", "")
            .replace("[MM, KH]", "[MM, XX]")
            .replace("answer: P10D", "answer: soon")
            .replace("emergency: PT1H", "emergency: -PT1H")
            .replace("retention: P2Y", "retention: P0D\n    colour: red");
    ChannelReader.Reading reading = read(wrong);
    assertThat(reading.channels()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "unknown-value",
            "unknown-value",
            "missing-key",
            "unknown-country",
            "bad-period",
            "bad-period",
            "bad-period",
            "unknown-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P30D", "P90D", "P3M", "P2M6D"})
  void aCaseThatWouldBeGoneWhileItMayBeDisputedIsTold(String retention) {
    ChannelReader.Reading reading = read(SOUND.replace("P2Y", retention));
    assertThat(reading.channels()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::code).containsExactly("short-retention");
    assertThat(reading.problems().getFirst().message()).contains(retention).contains("90 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P91D", "P4M", "P3M7D", "P13W", "P1Y"})
  void aCaseThatIsKeptLongerThanItMayBeDisputedIsSound(String retention) {
    assertThat(read(SOUND.replace("P2Y", retention)).problems()).isEmpty();
  }

  @Test
  void twoOfOneNameAreTold() {
    String twice = SOUND + SOUND.replace("channels:\n", "");
    assertThat(read(twice).problems()).extracting(Problem::code).containsExactly("duplicate-name");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThat(ChannelReader.read(Path.of("nowhere.yaml")).problems())
        .extracting(Problem::code)
        .containsExactly("missing-file");
  }

  private static ChannelReader.Reading read(String text) {
    return ChannelReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
