package org.lintas.cards.paper.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.lintas.paper.Block;
import org.lintas.paper.Ink;
import org.lintas.paper.Ink.Box;
import org.lintas.paper.Letters;

/** The two faces of a card of ISO ID-1 size. */
final class CardFaces {

  /** Millimetres. */
  static final double WIDTH = 85.6;

  static final double HEIGHT = 53.98;

  private static final double BAND = 9.5;
  private static final double FOOT = 43.5;
  private static final double MARGIN = 4.5;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double CODE = 45;
  private static final float THIRD = 1f / 3;
  private static final float LABEL = 5.2f;

  private final Letters letters;
  private final Ink ink;

  CardFaces(Letters letters, Ink ink) {
    this.letters = letters;
    this.ink = ink;
  }

  void front(PaperCard card, double left, double top) {
    Box face = Box.mm(left, top, WIDTH, HEIGHT);
    ink.rectangle(face.within(0, 0, WIDTH, BAND), Block.BRAND);
    ink.fill(face.within(MARGIN, 1.2, INNER, BAND - 1.6), List.of(band(card)));
    List<Block> blocks = new ArrayList<>(names(card));
    blocks.addAll(facts(card.person(), 7));
    blocks.addAll(facts(card.days(), 5));
    ink.fill(face.within(MARGIN, BAND + 2, INNER, FOOT - BAND - 2), blocks);
    ink.fill(face.within(MARGIN, FOOT, INNER, HEIGHT - FOOT - 2), number(card));
  }

  private static Block band(PaperCard card) {
    List<Block> kind = white(card.kind(), 9.5f);
    List<Block> authority =
        white(card.authority(), 7.5f).stream()
            .map(each -> (Block) Block.right((Block.Text) each))
            .toList();
    return new Block.Side(
        List.of(new Block.Part(0.66f, kind), new Block.Part(0.34f, authority)), 0);
  }

  private static List<Block> white(Bilingual words, float size) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.own(), new Block.Style(true, size, Color.WHITE, false), 0));
    if (words.english() != null) {
      var small = new Block.Style(false, 6, Color.WHITE, false);
      blocks.add(new Block.Text(words.english(), small, 0));
    }
    return blocks;
  }

  private List<Block> names(PaperCard card) {
    List<Block> names = new ArrayList<>();
    for (String name : letters.writable(card.names())) {
      names.add(names.isEmpty() ? Block.bold(name, 13.5f, 0) : Block.bold(name, 10, 0.5f));
    }
    return names;
  }

  /** Labels on one level, values on another. */
  private static List<Block> facts(List<PaperCard.Fact> facts, float gap) {
    List<Block.Part> labels = new ArrayList<>();
    List<Block.Part> values = new ArrayList<>();
    float left = 1;
    for (PaperCard.Fact fact : facts) {
      boolean last = labels.size() == facts.size() - 1;
      float share = last ? left : THIRD;
      left -= share;
      labels.add(new Block.Part(share, List.of(Block.quiet(fact.label().together(), LABEL, 0))));
      values.add(new Block.Part(share, List.of(Block.bold(fact.value(), 8, 0))));
    }
    return List.of(new Block.Side(labels, gap), new Block.Side(values, 0));
  }

  private static List<Block> number(PaperCard card) {
    Block label = Block.quiet(card.number().label().together(), LABEL + 0.8f, 0);
    Block number = Block.right(Block.bold(card.number().value(), 14, 0));
    return List.of(
        new Block.Rule(0),
        new Block.Side(
            List.of(new Block.Part(0.4f, List.of(label)), new Block.Part(0.6f, List.of(number))),
            4));
  }

  void back(PaperCard card, double left, double top) {
    Box face = Box.mm(left, top, WIDTH, HEIGHT);
    Box code = face.within(2.5, (HEIGHT - CODE) / 2, CODE, CODE);
    ink.code(card.code(), code.left(), code.top(), code.width());
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : card.checking()) {
      blocks.add(Block.plain(paragraph, 7, blocks.isEmpty() ? 0 : 3));
    }
    blocks.add(Block.bold(card.address(), 7.5f, 4));
    blocks.add(Block.quiet(card.number().label().together(), LABEL, 5));
    blocks.add(Block.bold(card.number().value(), 8.5f, 0));
    ink.fill(face.within(CODE + 4, 4.5, WIDTH - CODE - 7.5, HEIGHT - 9), blocks);
  }
}
