package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.PlacedTexts;
import org.govsm.procurement.tender.LettersApart;
import org.govsm.procurement.tender.SupplierMention;
import org.jspecify.annotations.Nullable;

/**
 * Told names: whether a text that others read tells a supplier, by its name, the first words of it
 * or its id. Words that the tender or the name of its department has itself, such as that of the
 * state, tell nobody.
 *
 * @param texts of the tender and its department, a line each
 * @param own the same, squashed
 */
record ToldNames(String texts, String own) {

  /** Signs from which a word of a name, or an id of letters or figures alone, tells it. */
  private static final int TELLING = 5;

  /** Letters alone, or figures alone: a short one is a word or a number of its own. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");

  /** No initial before a word of the trade: "a media plan". */
  private static final String ARTICLE = "a";

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** A sign after which another phrase begins, so that no name goes on beyond it. */
  private static final Pattern PHRASES =
      Pattern.compile("[,;:!?|\u0964]\\s+|(?<=[\\p{L}\\p{M}]{4})\\.\\s+|\\R");

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  /** A word that begins with no capital. */
  private static final Pattern SMALL = Pattern.compile("(?<!\\S)[^\\p{L}\\s]*[\\p{Ll}\\p{Lo}]\\S*");

  /** By what a tender and its department say. */
  static ToldNames of(Transaction tx, StoredTender one) {
    return of(tx, one.department(), one.content());
  }

  /** By what a document and its department say. */
  static ToldNames of(Transaction tx, String of, Map<String, ? extends @Nullable Object> document) {
    List<String> all = new ArrayList<>();
    PlacedTexts.each(document, "", (place, text) -> all.add(text));
    new Departments(tx)
        .find(of)
        .ifPresent(
            department ->
                List.of("en", "hi")
                    .forEach(
                        language -> {
                          all.add(department.named(language).text());
                          all.addAll(department.letterhead(language));
                        }));
    return new ToldNames(
        String.join("\n", all),
        all.stream().map(AskerNames::squashed).collect(Collectors.joining("|")));
  }

  /**
   * Whether a text has a whole name, or the first two words of a longer one in Latin letters; in
   * scripts without capitals two words that stand together may be ordinary ones.
   */
  boolean hasName(String text, String name) {
    return AskerNames.isIn(text, name)
        || isSpelled(text, name)
        || hasFirstTwo(text, name) && LATIN.matcher(AskerNames.firstTwo(name)).find();
  }

  /** Whether a text has the first two words of a longer name, in whichever script. */
  boolean hasFirstTwo(String text, String name) {
    return AskerNames.isTold(text, name) && !isOwn(AskerNames.firstTwo(name));
  }

  /**
   * Whether a phrase of a text has a whole name, or one word of it in Latin letters, such as an
   * address, the first two words of a longer one. Other words that stand together, such as two
   * without capitals, may be no name; they are asked about.
   */
  boolean isWritten(String text, String name) {
    boolean parted = PHRASES.matcher(name).find();
    Stream<String> phrases = parted ? Stream.of(text) : PHRASES.splitAsStream(text);
    boolean pair = AskerNames.words(name).length == 2;
    return phrases
                .flatMap(phrase -> pair ? SMALL.splitAsStream(phrase) : Stream.of(phrase))
                .anyMatch(phrase -> AskerNames.isIn(phrase, name))
            && !isOwn(AskerNames.squashed(String.join(" ", AskerNames.words(name))))
        || Stream.of(text.strip().split("\\s+"))
            .filter(word -> LATIN.matcher(word).find())
            .anyMatch(word -> hasFirstTwo(word, name))
        || isSpelled(text, name);
  }

  /**
   * Whether letters that stand apart spell a whole name, or the first two words of a longer one.
   */
  private boolean isSpelled(String text, String name) {
    String whole = AskerNames.squashed(String.join(" ", AskerNames.words(name)));
    return LettersApart.in(text).stream()
        .map(AskerNames::squashed)
        .anyMatch(
            run ->
                whole.length() >= TELLING && run.contains(whole) && !isOwn(whole)
                    || AskerNames.isTold(run, name) && !isOwn(AskerNames.firstTwo(name)));
  }

  /** Whether a text has an id as a word of its own. */
  boolean hasId(String text, String id) {
    String read = Skeleton.of(id);
    if (PLAIN.matcher(read).matches() && (read.length() < TELLING || isOwn(read))
        || read.length() < 2) {
      return false;
    }
    return Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}-])" + Pattern.quote(read) + "(?![\\p{L}\\p{M}\\p{N}-])")
        .matcher(Skeleton.of(text))
        .find();
  }

  /**
   * Whether a text has the first word of a name, or its initial before the second: enough to tell
   * who writes of itself.
   */
  boolean hasPart(String text, String name) {
    String[] words = AskerNames.words(name);
    String first = AskerNames.squashed(words[0]);
    List<String> said = List.of(WORDS.split(Skeleton.of(text)));
    boolean alone =
        first.length() >= TELLING
            && !SupplierMention.isOfTrade(first)
            && !isOwn(first)
            && (said.contains(first)
                || LettersApart.in(text).stream()
                    .map(AskerNames::squashed)
                    .anyMatch(run -> run.contains(first)));
    return alone || words.length > 1 && hasInitial(said, first, AskerNames.squashed(words[1]));
  }

  private static boolean hasInitial(List<String> said, String first, String second) {
    for (int i = 1; i < said.size(); i++) {
      if (said.get(i).equals(second)
          && said.get(i - 1).length() == 1
          && !(said.get(i - 1).equals(ARTICLE) && SupplierMention.isOfTrade(second))
          && first.startsWith(said.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  boolean isOwn(String squashed) {
    return own.contains(squashed);
  }
}
