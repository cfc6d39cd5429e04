package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.web.PlacedTexts;
import org.govsm.procurement.tender.SupplierMention;
import org.jspecify.annotations.Nullable;

/**
 * Told names: whether a text that others read tells a supplier, by its name, the first words of it
 * or its id. Words that the tender has itself, such as that of the state, tell nobody.
 *
 * @param own the texts of the tender, squashed
 */
record ToldNames(String own) {

  /** Signs from which a word of a name, or an id of letters or figures alone, tells it. */
  private static final int TELLING = 5;

  /** Letters alone, or figures alone: a short one is a word or a number of its own. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");

  /** No initial before a word of the trade: "a media plan". */
  private static final String ARTICLE = "a";

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** By what a tender says. */
  static ToldNames of(Map<String, ? extends @Nullable Object> tender) {
    StringBuilder own = new StringBuilder();
    PlacedTexts.each(
        tender, "", (place, text) -> own.append(AskerNames.squashed(text)).append('|'));
    return new ToldNames(own.toString());
  }

  /** Whether a text has a whole name, or the first two words of a longer one. */
  boolean hasName(String text, String name) {
    return AskerNames.isIn(text, name)
        || AskerNames.isTold(text, name) && !isOwn(AskerNames.firstTwo(name));
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
            && said.contains(first);
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

  private boolean isOwn(String squashed) {
    return own.contains(squashed);
  }
}
