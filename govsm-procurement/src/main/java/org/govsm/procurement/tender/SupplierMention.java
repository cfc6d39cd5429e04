package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.NameSound;
import org.govsm.procurement.vocabulary.BodyForms;

/**
 * Mention of a supplier that is only alike: two words of a text that stand together and sound like
 * the first two of a name, in either script and either order, or a word that sounds like a name of
 * one; a short name of one word as it is written, and an ordinary word where it is written as a
 * name. A name that is spelled by letters apart, or glued in an address, tells too. Words for the
 * form of a body are no part of a name. It is for a question: words that sound like a name may be
 * others.
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

  /** Sounds from which letters that stand apart tell two words. */
  private static final int HEARD = 6;

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Set<String> TRADE =
      Set.of(
          ("ad ads advertising agency agencies and communication communications content creative"
                  + " creatives design digital film films india indian marketing media national of"
                  + " online private production productions public publicity relations services"
                  + " social solutions studio studios the video videos web")
              .split(" "));

  /** "A reel", and "I": no initials. */
  private static final Set<String> ARTICLES = Set.of("a", "i");

  private static final Set<String> TRADE_SOUNDS =
      TRADE.stream().map(NameSound::of).collect(Collectors.toUnmodifiableSet());

  private final List<Name> names;

  /** The words of each, also of those that no sound tells. */
  private final List<List<String>> bare;

  private SupplierMention(List<List<String>> bare) {
    this.bare = bare;
    names = bare.stream().map(Name::of).filter(Name::isTold).distinct().toList();
  }

  /**
   * The first two words of a name.
   *
   * @param second nothing of a name of one word
   * @param sounds whether their sound tells them; else they do as they are written alone
   * @param both the sound of both as one word
   */
  private record Name(HeardWord first, Optional<HeardWord> second, boolean sounds, String both) {

    static Name of(List<String> words) {
      List<String> two = words.subList(0, Math.min(2, words.size()));
      return new Name(
          HeardWord.of(two.get(0)),
          two.stream().skip(1).findFirst().map(HeardWord::of),
          isTelling(two),
          NameSound.of(String.join("", two)));
    }

    boolean isTold() {
      String one = first.word();
      return sounds
          || second.isEmpty() && first.read().length() >= SHORT && !isTrade(one)
          || second
              .map(HeardWord::word)
              .filter(other -> one.length() + other.length() >= LONG)
              .filter(other -> !(isTrade(one) && isTrade(other)))
              .isPresent();
    }

    boolean isRead(HeardWord one) {
      return second.isEmpty()
          && (sounds ? first.isLike(one) : first.isSame(one))
          && !first.isOnly(one);
    }

    /**
     * Whether a word is the first of a longer name, written as a name: neither an ordinary word nor
     * one of the trade, and as long as one that few others are called by.
     */
    boolean isBegun(HeardWord one) {
      return second.isPresent()
          && first.read().length() >= CUT
          && NameSound.consonants(first.word()).length() >= TELLING
          && !isTrade(first.word())
          && !OrdinaryWords.contains(first.word())
          && one.isNamed()
          && first.isSame(one);
    }

    /** The words in parts, as in "Z y n", from a word of a text on. */
    Optional<String> isCut(List<HeardWord> words, int from) {
      StringBuilder parts = new StringBuilder();
      String whole = glued();
      if (whole.length() < (second.isPresent() ? LONG : CUT)) {
        return Optional.empty();
      }
      for (int at = from; at < words.size() && whole.startsWith(parts.toString()); at++) {
        parts.append(words.get(at).read());
        if (at > from && whole.contentEquals(parts)) {
          return Optional.of(said(words.subList(from, at + 1)));
        }
      }
      return Optional.empty();
    }

    /** The first two words as one. */
    private String glued() {
      return first.read() + second.map(HeardWord::read).orElse("");
    }

    /** Whether both are one word, or stand in one of an address or with a capital between them. */
    boolean isGlued(HeardWord one) {
      return second.isPresent()
          && glued().length() >= LONG
          && (one.isGlued() ? one.read().contains(glued()) : isBoth(one));
    }

    private boolean isBoth(HeardWord one) {
      return one.read().equals(glued())
          || sounds
              && both.length() >= HEARD
              && one.sounds().contains(both)
              && NameSound.of(one.word()).equals(both);
    }

    /** Whether letters that stand apart spell it, or its first word. */
    boolean isSpelled(String run) {
      HeardWord letters = HeardWord.of(run);
      boolean begins =
          first.read().length() >= CUT
              && !isTrade(first.word())
              && letters.read().contains(first.read());
      return begins
          || isTold() && second.isEmpty() && letters.isSame(first)
          || glued().length() >= CUT && letters.read().contains(glued())
          || sounds && second.isEmpty() && letters.isLike(first)
          || sounds && isHeard(run);
    }

    /** Whether a run sounds like both words, with whatever else is in it. */
    private boolean isHeard(String run) {
      return both.length() >= HEARD && NameSound.of(run).contains(both);
    }

    /** Whether a word is the first letter of the first, as in "N. Reels", and no article. */
    private boolean isInitial(HeardWord one) {
      return one.word().length() == 1
          && Character.isUpperCase(one.word().charAt(0))
          && !ARTICLES.contains(one.read())
          && first.read().startsWith(one.read());
    }

    /** In either order; of "X का Y" in that alone, as it says the Y of X. */
    boolean isBoth(HeardWord one, HeardWord next) {
      return next.gap() != HeardWord.Gap.END
          && (isRead(one, next) || next.gap() != HeardWord.Gap.OF && isRead(next, one));
    }

    private boolean isRead(HeardWord one, HeardWord other) {
      return second
          .filter(
              last ->
                  sounds
                      ? first.isLike(one) && last.isNear(other)
                          || first.isNear(one) && last.isLike(other)
                          || isInitial(one) && !isTrade(last.word()) && last.isLike(other)
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
            .map(name -> bare(HeardWord.words(BRACKETS.matcher(name).replaceAll(" "))))
            .filter(words -> !words.isEmpty())
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

  private static String said(List<HeardWord> words) {
    return words.stream().map(HeardWord::word).collect(Collectors.joining(" "));
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
   * @param own a text that may have them: words in it tell nobody, but where they are spelled by
   *     letters apart, or glued in an address that it has not
   * @return the words, as the text has them; nothing where none sound so
   */
  public Optional<String> in(String text, String own) {
    List<List<HeardWord>> told = HeardWord.lines(text);
    List<List<HeardWord>> known = HeardWord.lines(own);
    List<String> spelled = LettersApart.in(text);
    return names.stream()
        .flatMap(
            name ->
                Stream.of(
                        find(told, name).filter(words -> find(known, name).isEmpty()),
                        glued(told, name).filter(word -> glued(known, name).isEmpty()),
                        spelled.stream().filter(name::isSpelled).findFirst())
                    .flatMap(Optional::stream))
        .findFirst();
  }

  /**
   * The first word of a longer name alone, as a text writes it, or calls a firm by it. A word of
   * one text may be a place or a person too: it is asked of where the tender has it not.
   *
   * @param own a text that may have it
   * @return the word, as the text has it; nothing where none is
   */
  public Optional<String> begun(String text, String own) {
    List<List<HeardWord>> told = HeardWord.lines(text);
    List<List<HeardWord>> known = HeardWord.lines(own);
    return told.stream()
        .flatMap(List::stream)
        .filter(
            word ->
                names.stream().anyMatch(name -> name.isBegun(word))
                    && known.stream().flatMap(List::stream).noneMatch(word::isSame))
        .map(HeardWord::word)
        .findFirst()
        .or(() -> CalledFirm.in(text, bare).filter(word -> CalledFirm.in(own, bare).isEmpty()));
  }

  private static Optional<String> glued(List<List<HeardWord>> lines, Name name) {
    return lines.stream()
        .flatMap(List::stream)
        .filter(name::isGlued)
        .map(HeardWord::word)
        .findFirst();
  }

  private static Optional<String> find(List<List<HeardWord>> lines, Name name) {
    for (List<HeardWord> words : lines) {
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
        HeardWord first = words.get(i - 1);
        HeardWord second = words.get(i);
        if (name.isBoth(first, second)) {
          return Optional.of(first.word() + " " + second.word());
        }
      }
    }
    return Optional.empty();
  }
}
