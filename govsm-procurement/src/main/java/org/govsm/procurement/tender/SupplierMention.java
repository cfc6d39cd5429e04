package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.NameSound;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.vocabulary.BodyForms;

/**
 * Mention of a supplier that is only alike: two words of a text that stand together and sound like
 * the first two of a name, in either script and either order, or a word that sounds like a name of
 * one; a short name of one word as it is written. Words for the form of a body are no part of a
 * name. It is for a question: words that sound like a name may be others.
 */
public final class SupplierMention {

  /** Consonants from which a sound tells a word of a name. */
  private static final int TELLING = 3;

  /** Consonants from which a sound tells a name of one word. */
  private static final int TELLING_ALONE = 4;

  /** Letters from which two words tell a name as they are written. */
  private static final int LONG = 8;

  /** Letters from which a name of one word tells as it is written. */
  private static final int SHORT = 3;

  /** Letters from which a name of one word tells also where it is cut into parts. */
  private static final int CUT = 5;

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern PLURAL = Pattern.compile("(?<=[A-Za-z]{3})[sS]$");

  /** Endings and words between the words of a name, as in "the media of Kalpanik". */
  private static final Set<String> BETWEEN =
      Set.of("s", "m", "ms", "messrs", "मैसर्स", "of", "the", "का", "की", "के");

  private static final Set<String> TRADE =
      Set.of(
          ("ad ads advertising agency agencies and communication communications content creative"
                  + " creatives design digital film films india indian marketing media national of"
                  + " online private production productions public publicity relations services"
                  + " social solutions studio studios the video videos web")
              .split(" "));

  private static final Set<String> TRADE_SOUNDS =
      TRADE.stream().map(NameSound::of).collect(Collectors.toUnmodifiableSet());

  private final List<Name> names;

  private SupplierMention(List<Name> names) {
    this.names = names;
  }

  /** A word, with what it is compared by. */
  private record Heard(String word, String read, Set<String> sounds) {

    static Heard of(String word) {
      return new Heard(word, Skeleton.of(word), sounds(word));
    }

    private static Set<String> sounds(String word) {
      if (NameSound.of(word).isEmpty()) {
        return Set.of();
      }
      return Stream.of(word, single(word))
          .flatMap(one -> NameSound.keys(one).stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    boolean isSame(Heard other) {
      return read.equals(other.read);
    }

    boolean isLike(Heard other) {
      return isSame(other) || !Collections.disjoint(sounds, other.sounds);
    }
  }

  /**
   * The first two words of a name.
   *
   * @param second nothing of a name of one word
   * @param sounds whether their sound tells them; else they do as they are written alone
   */
  private record Name(Heard first, Optional<Heard> second, boolean sounds) {

    static Name of(List<String> words) {
      List<String> two = words.subList(0, Math.min(2, words.size()));
      return new Name(
          Heard.of(two.get(0)), two.stream().skip(1).findFirst().map(Heard::of), isTelling(two));
    }

    boolean isTold() {
      String one = first.word();
      return sounds
          || second.isEmpty() && first.read().length() >= SHORT && !isTrade(one)
          || second
              .map(Heard::word)
              .filter(other -> one.length() + other.length() >= LONG)
              .filter(other -> !(isTrade(one) && isTrade(other)))
              .isPresent();
    }

    boolean isRead(Heard one) {
      return second.isEmpty() && (sounds ? first.isLike(one) : first.isSame(one));
    }

    /** The word in parts, as in "Z y n", from a word of a text on. */
    Optional<String> isCut(List<Heard> words, int from) {
      StringBuilder parts = new StringBuilder();
      if (second.isPresent() || first.read().length() < CUT) {
        return Optional.empty();
      }
      for (int at = from; at < words.size() && first.read().startsWith(parts.toString()); at++) {
        parts.append(words.get(at).read());
        if (at > from && first.read().contentEquals(parts)) {
          return Optional.of(said(words.subList(from, at + 1)));
        }
      }
      return Optional.empty();
    }

    boolean isRead(Heard one, Heard other) {
      return second
          .filter(
              last ->
                  sounds
                      ? first.isLike(one) && last.isLike(other)
                      : first.isSame(one) && last.isSame(other))
          .isPresent();
    }
  }

  /**
   * Mentions of suppliers.
   *
   * @param names in whichever language; one of words of the trade alone tells nobody, a single
   *     short word tells by its letters alone
   */
  public static SupplierMention of(Collection<String> names) {
    return new SupplierMention(
        names.stream()
            .map(name -> bare(words(BRACKETS.matcher(name).replaceAll(" "))))
            .filter(words -> !words.isEmpty())
            .map(Name::of)
            .filter(Name::isTold)
            .distinct()
            .toList());
  }

  /** Without what comes last for the form of a body, as in Private Limited. */
  private static List<String> bare(List<String> words) {
    int last = words.size();
    while (last > 1 && BodyForms.isForm(words.get(last - 1))) {
      last--;
    }
    return words.subList(0, last);
  }

  private static String said(List<Heard> words) {
    return words.stream().map(Heard::word).collect(Collectors.joining(" "));
  }

  /** Whether a word, as it is compared, is one of the trade: those tell no supplier. */
  public static boolean isOfTrade(String word) {
    return TRADE.contains(word);
  }

  private static boolean isTelling(List<String> words) {
    int least = words.size() == 1 ? TELLING_ALONE : TELLING;
    return words.stream()
        .filter(word -> !isTrade(word))
        .anyMatch(word -> NameSound.consonants(word).length() >= least);
  }

  private static boolean isTrade(String word) {
    return TRADE_SOUNDS.contains(NameSound.of(word));
  }

  /**
   * The words of a line of a text that sound like a name.
   *
   * @param own a text that may have them: words in it tell nobody
   * @return the words, as the text has them; nothing where none sound so
   */
  public Optional<String> in(String text, String own) {
    List<List<Heard>> told = lines(text);
    List<List<Heard>> known = lines(own);
    return names.stream()
        .flatMap(name -> find(told, name).filter(words -> find(known, name).isEmpty()).stream())
        .findFirst();
  }

  private static List<List<Heard>> lines(String text) {
    return text.lines().map(line -> words(line).stream().map(Heard::of).toList()).toList();
  }

  private static Optional<String> find(List<List<Heard>> lines, Name name) {
    for (List<Heard> words : lines) {
      for (int i = 0; i < words.size(); i++) {
        if (name.isRead(words.get(i))) {
          return Optional.of(words.get(i).word());
        }
        Optional<String> cut = name.isCut(words, i);
        if (cut.isPresent()) {
          return cut;
        }
      }
      for (int i = 1; i < words.size(); i++) {
        Heard first = words.get(i - 1);
        Heard second = words.get(i);
        if (name.isRead(first, second) || name.isRead(second, first)) {
          return Optional.of(first.word() + " " + second.word());
        }
      }
    }
    return Optional.empty();
  }

  /** Without the s of a plural. */
  private static String single(String word) {
    return PLURAL.matcher(word).replaceAll("");
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Stream.of(BETWEEN_WORDS.split(text, -1))
        .filter(word -> !word.isEmpty() && !BETWEEN.contains(word.toLowerCase(Locale.ROOT)))
        .forEach(words::add);
    return words;
  }
}
