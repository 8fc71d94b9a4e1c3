package org.lintas.complaints.filing.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Hotline;
import org.lintas.pages.Texts;
import org.lintas.paper.Block;
import org.lintas.paper.Ink.Box;
import org.lintas.paper.Sheet;
import org.springframework.stereotype.Component;

/** A receipt on paper: the digits, what to do with them, where to come back, whom to call. */
@Component
class ReceiptPaper {

  private static final double MARGIN = 12;
  private static final Box PLACE =
      Box.mm(MARGIN, MARGIN, Sheet.WIDTH - 2 * MARGIN, Sheet.HEIGHT - 2 * MARGIN);
  private static final float NUMBERS = 0.3f;

  private final Texts texts;
  private final Channels channels;

  ReceiptPaper(Texts texts, Channels channels) {
    this.texts = texts;
    this.channels = channels;
  }

  /**
   * A file that is kept nowhere. Its title tells as little as that of the pages.
   *
   * @param spoken the digits in groups
   * @param back whole address at which they are entered
   */
  byte[] draw(String spoken, String back, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.bold(text(locale, "complaints.filing.paper.title"), 18, 0));
    blocks.add(Block.bold(spoken, 28, 8));
    blocks.add(Block.plain(text(locale, "complaints.filing.paper.keep"), 12, 14));
    blocks.add(new Block.Rule(12));
    blocks.add(Block.plain(text(locale, "complaints.filing.paper.back"), 12, 12));
    blocks.add(Block.bold(back.replaceFirst("^https?://", ""), 13, 6));
    String close = text(locale, "complaints.mine.close");
    blocks.add(
        Block.plain(texts.get(locale, "complaints.filing.paper.close", "close", close), 12, 8));
    blocks.addAll(danger(locale));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Sheet.write(
        file,
        text(locale, "complaints.filing.tab"),
        locale,
        (ink, letters) -> ink.fill(PLACE, blocks));
    return file.toByteArray();
  }

  private List<Block> danger(Locale locale) {
    List<Block> blocks = new ArrayList<>();
    for (Hotline each : channels.hotlines()) {
      List<Block> number = List.of(Block.bold(each.number(), 16, 0));
      List<Block> name = new ArrayList<>(List.of(Block.plain(each.name(locale), 11, 0)));
      if (each.hours() != null) {
        name.add(Block.quiet(each.hours(), 9, 2));
      }
      blocks.add(
          new Block.Side(
              List.of(new Block.Part(NUMBERS, number), new Block.Part(1 - NUMBERS, name)), 8));
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst(Block.bold(text(locale, "complaints.filing.danger"), 13, 12));
      blocks.addFirst(new Block.Rule(12));
      blocks.add(Block.plain(text(locale, "complaints.filing.danger.text"), 11, 8));
    }
    return blocks;
  }

  private String text(Locale locale, String key) {
    return texts.get(locale, key);
  }
}
