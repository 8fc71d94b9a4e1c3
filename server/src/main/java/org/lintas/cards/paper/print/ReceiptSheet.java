package org.lintas.cards.paper.print;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintas.paper.Block;
import org.lintas.paper.Ink;
import org.lintas.paper.Ink.Box;
import org.lintas.paper.Letters;
import org.lintas.paper.Sheet;

/** A receipt on a sheet of A5. */
public final class ReceiptSheet {

  private static final double MARGIN = 12;
  private static final double INNER = Sheet.WIDTH - 2 * MARGIN;
  private static final double CODE = 50;
  private static final double FOOT = 144;
  private static final float LABELS = 0.4f;

  private ReceiptSheet() {}

  public static void write(OutputStream file, PaperReceipt receipt, Locale locale) {
    Sheet.write(file, receipt.title().own(), locale, (ink, letters) -> draw(ink, letters, receipt));
  }

  private static void draw(Ink ink, Letters letters, PaperReceipt receipt) {
    ink.rectangle(Box.mm(0, 0, Sheet.WIDTH, 3), Block.BRAND);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.quiet(receipt.authority().together(), 10, 0));
    blocks.add(Block.bold(receipt.title().own(), 22, 2));
    if (receipt.title().english() != null) {
      blocks.add(Block.quiet(receipt.title().english(), 11, 0));
    }
    row(receipt.number().label(), List.of(receipt.number().value()), 14, blocks);
    row(receipt.payer(), letters.writable(receipt.names()), 11, blocks);
    for (PaperCard.Fact fact : receipt.facts()) {
      row(fact.label(), List.of(fact.value()), 11, blocks);
    }
    row(receipt.amount().label(), List.of(receipt.amount().value()), 20, blocks);
    ink.fill(Box.mm(MARGIN, 12, INNER, FOOT - 14), blocks);
    foot(ink, receipt);
  }

  private static void row(Bilingual words, List<String> values, float size, List<Block> to) {
    List<Block> label = new ArrayList<>(List.of(Block.plain(words.own(), 10, 0)));
    if (words.english() != null) {
      label.add(Block.quiet(words.english(), 8, 0));
    }
    List<Block> value = new ArrayList<>();
    values.forEach(each -> value.add(Block.bold(each, size, 0)));
    to.add(new Block.Rule(5));
    to.add(
        new Block.Side(
            List.of(new Block.Part(LABELS, label), new Block.Part(1 - LABELS, value)), 5));
  }

  private static void foot(Ink ink, PaperReceipt receipt) {
    Box foot = Box.mm(MARGIN, FOOT, INNER, CODE);
    ink.code(receipt.code(), foot.left(), foot.top(), (float) CODE * Ink.MM);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.bold(receipt.keep(), 9.5f, 0));
    for (String paragraph : receipt.checking()) {
      blocks.add(Block.plain(paragraph, 9, 5));
    }
    blocks.add(Block.bold(receipt.address(), 10, 5));
    ink.fill(foot.within(CODE + 4, 2, INNER - CODE - 4, CODE - 3), blocks);
  }
}
