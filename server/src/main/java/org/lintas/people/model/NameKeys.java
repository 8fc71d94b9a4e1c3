package org.lintas.people.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person's names are found: made from the name as written and from the Latin name together.
 *
 * @param words sounds of every word of both, each once
 * @param exact the whole of each as spelled, without spaces, as a short mark
 * @param whole 64-bit key of the sound of the whole name without its honorific, or null without a
 *     name
 */
public record NameKeys(Set<String> words, Set<String> exact, @Nullable Long whole) {

  /** Words that address a person and are left out or put in at will. */
  private static final Set<String> HONORIFICS =
      Set.of(
          "u", "daw", "ko", "ma", "maung", "mg", "mr", "mrs", "ms", "miss", "nai", "nang", "thao",
          "ဦး", "ဒေါ်", "ကို", "မ", "မောင်", "นาย", "นาง", "นางสาว", "น", "ส", "ທ້າວ", "ນາງ", "ທ",
          "លោក", "អ្នក", "កញ្ញា");

  public static NameKeys of(String name, @Nullable String latinName) {
    List<String> written = Spelling.words(Spelling.fold(name));
    List<String> latin = latinName == null ? List.of() : Spelling.words(Spelling.fold(latinName));
    return new NameKeys(
        sounds(written, latin), exact(written, latin), wholeKey(latin.isEmpty() ? written : latin));
  }

  private static Set<String> exact(List<String> written, List<String> latin) {
    Set<String> exact = new LinkedHashSet<>();
    for (List<String> words : List.of(written, latin)) {
      if (!words.isEmpty()) {
        long hash = Hash.of('e', String.join("", words));
        exact.add("=" + Long.toUnsignedString(hash >>> 16, Character.MAX_RADIX));
      }
    }
    return exact;
  }

  private static Set<String> sounds(List<String> written, List<String> latin) {
    Set<String> sounds = new LinkedHashSet<>();
    written.forEach(word -> sounds.add(Sounds.of(word)));
    latin.forEach(word -> sounds.add(Sounds.of(word)));
    return sounds;
  }

  private static @Nullable Long wholeKey(List<String> words) {
    return words.isEmpty() ? null : Hash.of('n', whole(words));
  }

  /** Sounds of a whole name without its honorific, whatever the order of its words. */
  static String whole(List<String> words) {
    return Sounds.whole(Sounds.of(named(words)));
  }

  /** The words of a name without the address before it, unless nothing else is left. */
  public static List<String> named(List<String> words) {
    int from = 0;
    while (from < words.size() - 1 && HONORIFICS.contains(words.get(from))) {
      from++;
    }
    return from == 0 ? words : new ArrayList<>(words.subList(from, words.size()));
  }
}
