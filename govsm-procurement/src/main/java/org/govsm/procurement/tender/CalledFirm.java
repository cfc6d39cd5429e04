package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;

/**
 * Called firm: the first word of a longer name, however short, where a text writes it as that of a
 * firm: behind M/s, or before the initial of the next word, as in "Asha U.".
 */
final class CalledFirm {

  private static final Pattern FIRM =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:(?iu:m\\s?/\\s?s|messrs|मैसर्स|मेसर्स)\\.?|मे\\.|मे\u0970)\\s*"
              + "(?<first>[\\p{L}\\p{M}]{2,})");

  private static final Pattern INITIAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?<first>\\p{Lu}[\\p{L}\\p{M}]+)\\s+(?<next>\\p{Lu})"
              + "(?![\\p{L}\\p{M}\\p{N}])");

  private CalledFirm() {}

  /**
   * What a text calls one of the names.
   *
   * @param names the words of each, without the form of a body
   */
  static Optional<String> in(String text, Collection<List<String>> names) {
    Stream<String> firms =
        FIRM.matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(word -> names.stream().anyMatch(name -> isFirst(name, word)));
    Stream<String> initials =
        INITIAL
            .matcher(text)
            .results()
            .filter(
                found ->
                    names.stream()
                        .anyMatch(
                            name ->
                                isFirst(name, found.group(1))
                                    && Skeleton.of(name.get(1))
                                        .startsWith(Skeleton.of(found.group(2)))))
            .map(found -> found.group(1) + " " + found.group(2));
    return Stream.concat(firms, initials).findFirst();
  }

  private static boolean isFirst(List<String> name, String word) {
    return name.size() > 1
        && !SupplierMention.isOfTrade(Skeleton.of(name.get(0)))
        && Skeleton.of(name.get(0)).equals(Skeleton.of(word));
  }
}
