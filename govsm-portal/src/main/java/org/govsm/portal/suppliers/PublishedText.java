package org.govsm.portal.suppliers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Published text: what everybody reads, and what therefore holds no number of a supplier. */
final class PublishedText {

  private static final int SHORTEST = 8;

  /** A PAN, alone or in a GSTIN or TDS number; an Udyam number; a CIN. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Z])[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z](?![A-Z])"
              + "|UDYAM[ -]?[A-Z]{2}[ -]?[0-9]{2}[ -]?[0-9]{7}"
              + "|(?<![A-Z])[LU][0-9]{5}[A-Z]{2}[0-9]{4}[A-Z]{3}[0-9]{6}");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}0-9]");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private PublishedText() {}

  /**
   * A fault at each member that spells a number.
   *
   * @param given what is published
   * @param members which members of it are
   * @param identifiers the numbers of the supplier, as its document has them
   */
  static List<InputFault> faults(
      Map<String, ? extends @Nullable Object> given,
      List<String> members,
      @Nullable Object identifiers) {
    return members.stream()
        .filter(
            member -> given.get(member) instanceof String text && isNamed(plain(text), identifiers))
        .map(member -> Faults.at("/" + member, "suppliers.published-number"))
        .toList();
  }

  private static boolean isNamed(String text, @Nullable Object identifiers) {
    String bare = SIGNS.matcher(text).replaceAll("");
    List<?> own = identifiers instanceof List<?> all ? all : List.of();
    return NUMBER.matcher(text).find()
        || own.stream()
            .map(one -> one instanceof Map<?, ?> map ? String.valueOf(map.get("number")) : "")
            .map(number -> SIGNS.matcher(plain(number)).replaceAll(""))
            .anyMatch(number -> number.length() >= SHORTEST && bare.contains(number));
  }

  private static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return UNSEEN.matcher(composed).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
