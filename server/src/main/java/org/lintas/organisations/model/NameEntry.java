package org.lintas.organisations.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.Organisation;
import org.lintas.people.model.Hash;
import org.lintas.people.model.NameKeys;
import org.lintas.people.model.Sounds;
import org.lintas.people.model.Spelling;

/**
 * One name with all by which it is found.
 *
 * @param words folded, without what only addresses a person or names a form of company
 * @param whole hash of the sound of the whole name
 */
public record NameEntry(Sort sort, String name, List<String> words, @Nullable Long whole) {

  private static final int LONGEST_WORD = 40;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONGEST_JOINED = 24;
  private static final int SHORTEST_SOUND = 4;
  private static final int PIECE = 3;

  /** Whether it is borne. */
  public enum Sort {
    NAME("name"),
    LATIN("latin"),
    FORMER("former");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Sort of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** All names of an organisation. */
  public static List<NameEntry> of(Organisation.Particulars known) {
    List<NameEntry> names = new ArrayList<>();
    names.add(of(Sort.NAME, known.name(), OrganisationName.words(known.name())));
    String latin = known.latinName();
    if (latin != null) {
      names.add(of(Sort.LATIN, latin, OrganisationName.words(latin)));
    }
    for (Organisation.FormerName former : known.formerNames()) {
      names.add(of(Sort.FORMER, former.name(), OrganisationName.words(former.name())));
    }
    return names;
  }

  /** All names of a person. */
  public static List<NameEntry> of(NaturalPerson.Particulars known) {
    List<NameEntry> names = new ArrayList<>();
    names.add(of(Sort.NAME, known.name(), personWords(known.name())));
    String latin = known.latinName();
    if (latin != null) {
      names.add(of(Sort.LATIN, latin, personWords(latin)));
    }
    return names;
  }

  /** Words of a person's name. */
  public static List<String> personWords(String name) {
    return NameKeys.named(Spelling.words(Spelling.fold(name)));
  }

  private static NameEntry of(Sort sort, String name, List<String> words) {
    return new NameEntry(sort, name, words, whole(words));
  }

  /** Hash of what words sound like together, whatever their order and wherever they are parted. */
  public static @Nullable Long whole(List<String> words) {
    return words.isEmpty() ? null : Hash.of('w', Sounds.whole(Sounds.of(words)));
  }

  /** Words of what is written without spaces between them. */
  public static List<String> parts(List<String> words) {
    return Parts.of(words);
  }

  /** Each two words that stand beside one another, as one; none of names of two words. */
  private static List<String> neighbours(List<String> words) {
    List<String> neighbours = new ArrayList<>();
    for (int at = 1; at < words.size() && words.size() > 2; at++) {
      neighbours.add(words.get(at - 1) + words.get(at));
    }
    return neighbours;
  }

  /** Lexemes: its words, their parts, and all of them joined. */
  public TreeSet<String> lexemes() {
    TreeSet<String> lexemes = new TreeSet<>();
    words.forEach(word -> lexemes.add(lexeme(word)));
    parts(words).forEach(part -> lexemes.add(lexeme(part)));
    neighbours(words).forEach(both -> lexemes.add(lexeme(both)));
    lexemes.add(lexeme(joined(words)));
    lexemes.remove("");
    return lexemes;
  }

  /** As it stands in the index; it holds no quote. */
  public static String lexeme(String word) {
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  public static String joined(List<String> words) {
    return String.join("", words);
  }

  /** Words of many names → what their misspellings share with them. */
  public static Map<String, List<Long>> keys(Collection<NameEntry> names) {
    Map<String, List<Long>> keys = new LinkedHashMap<>();
    for (NameEntry name : names) {
      name.words().forEach(word -> keys.computeIfAbsent(lexeme(word), NameEntry::keys));
      parts(name.words()).forEach(part -> keys.computeIfAbsent(lexeme(part), NameEntry::keys));
      neighbours(name.words())
          .forEach(both -> keys.computeIfAbsent(lexeme(both), NameEntry::joinedKeys));
      if (name.words().size() > 1) {
        keys.computeIfAbsent(lexeme(joined(name.words())), NameEntry::joinedKeys);
      }
    }
    return keys;
  }

  /**
   * What most of survives several mistakes: each three letters of a word that is written without
   * spaces; nothing of others, whose words survive by themselves.
   */
  public static List<Long> pieces(String word) {
    List<Long> pieces = new ArrayList<>();
    if (Parts.isCompound(word)) {
      for (int at = 0; at + PIECE <= word.length(); at++) {
        pieces.add(Hash.of('g', word.substring(at, at + PIECE)));
      }
    }
    return pieces.stream().distinct().toList();
  }

  /** A word's sound, its letters without any one of them, and its pieces. */
  public static List<Long> keys(String word) {
    List<Long> keys = new ArrayList<>(close(word));
    keys.addAll(pieces(word));
    return keys;
  }

  /** A word's sound, and its letters without any one of them. */
  public static List<Long> close(String word) {
    List<Long> keys = new ArrayList<>(sounds(word));
    keys.add(Hash.of('l', word));
    if (word.length() >= SHORTEST_MISSPELT && word.length() <= LONGEST_JOINED) {
      for (int at = 0; at < word.length(); at++) {
        keys.add(Hash.of('l', word.substring(0, at) + word.substring(at + 1)));
      }
    }
    return keys.stream().distinct().toList();
  }

  /** Of words written as one: by sound alone. */
  private static List<Long> joinedKeys(String joined) {
    return sounds(joined);
  }

  /** The sound; of a long one also without any one of its consonants. */
  private static List<Long> sounds(String word) {
    String sound = Sounds.of(word);
    List<Long> keys = new ArrayList<>();
    keys.add(Hash.of('s', sound));
    if (sound.length() > SHORTEST_SOUND) {
      for (int at = 0; at < sound.length(); at++) {
        keys.add(Hash.of('s', sound.substring(0, at) + sound.substring(at + 1)));
      }
    }
    return keys.stream().distinct().toList();
  }
}
