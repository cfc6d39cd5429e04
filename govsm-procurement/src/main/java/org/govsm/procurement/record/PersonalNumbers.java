package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.govsm.core.decision.Tree;
import org.govsm.core.identity.AadhaarText;

/**
 * Guard of free texts: numbers of persons, firms and accounts, telephone numbers and e-mail
 * addresses within a text are replaced by a mark. It knows forms; a name it cannot know.
 */
public final class PersonalNumbers {

  /** What stands in place of a number. */
  public static final String MARK = "[withheld]";

  /** Members that are ids, codes, days and addresses of ours, and no texts. */
  private static final Set<String> NO_TEXTS =
      Set.of(
          "id",
          "ocid",
          "date",
          "tag",
          "initiationType",
          "language",
          "startDate",
          "endDate",
          "dueDate",
          "dateMet",
          "dateSigned",
          "dateAnswered",
          "currency",
          "scheme",
          "status",
          "releaseID",
          "amendsReleaseID",
          "awardID",
          "uri",
          "roles",
          "type",
          "measure",
          "scale",
          "version",
          "extensions",
          "publishedDate",
          "license",
          "publicationPolicy");

  private static final Pattern NUMBERS =
      Pattern.compile(
          String.join(
                  "|",
                  // e-mail
                  "[\\p{L}\\p{M}#._%+-]+@[\\p{L}\\p{M}#-]+(?:\\.[\\p{L}\\p{M}#-]+)*",
                  // GSTIN, PAN, TAN, IFSC, CIN, Udyam
                  "(?<![\\p{L}#])##[A-Z]{5}#{4}[A-Z][A-Z0-9]Z[A-Z0-9](?![\\p{L}#])",
                  "(?<![\\p{L}#])[A-Z]{5}#{4}[A-Z](?![\\p{L}#])",
                  "(?<![\\p{L}#])[A-Z]{4}#{5}[A-Z](?![\\p{L}#])",
                  "(?<![\\p{L}#])[A-Z]{4}0[A-Z0-9]{6}(?![\\p{L}#])",
                  "(?<![\\p{L}#])[LU]#{5}[A-Z]{2}#{4}[A-Z]{3}#{6}(?![\\p{L}#])",
                  "UDYAM-[A-Z]{2}-##-#{7}",
                  // telephone, with and without the code of the country
                  "(?<!#)(?:\\+?##[ -]?|0)?[6-9६-९]#{4}[ -]?#{5}(?!#)",
                  "(?<!#)0#{2,4}[ -]?#{6,8}(?!#)",
                  // Aadhaar, cards and accounts
                  "(?<!#)#{4}[ -]#{4}[ -]#{4}(?:[ -]#{4})?(?!#)",
                  "(?<![\\p{L}#/.-])#{9,18}(?!#)")
              .replace("#", "\\p{Nd}"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PersonalNumbers() {}

  /** Whether a member is a text, and no id, code, day or address of ours. */
  static boolean isText(String name) {
    return !NO_TEXTS.contains(name);
  }

  /** Whether a text has such a number. */
  public static boolean isIn(String text) {
    return NUMBERS.matcher(text).find() || AadhaarText.isIn(text);
  }

  /** The text with a mark for each number; the mark alone where a number is spread over it. */
  public static String clean(String text) {
    String cleaned = NUMBERS.matcher(text).replaceAll("[withheld]");
    return AadhaarText.isIn(cleaned) ? MARK : cleaned;
  }

  /**
   * A tree with all its texts cleaned.
   *
   * @param place the JSON pointer of the tree within what is told to {@code found}
   * @param found is told the place of each text that had a number
   */
  public static Map<String, Object> clean(
      Map<String, ?> tree, String place, Consumer<String> found) {
    Map<String, Object> cleaned = new LinkedHashMap<>();
    tree.forEach(
        (name, value) -> {
          String here = place + Tree.pointer(name);
          cleaned.put(
              name,
              NO_TEXTS.contains(name) && value instanceof String
                  ? value
                  : cleanValue(value, here, found));
        });
    return cleaned;
  }

  @SuppressWarnings("unchecked")
  private static Object cleanValue(Object value, String place, Consumer<String> found) {
    if (value instanceof Map<?, ?> map) {
      return clean((Map<String, ?>) map, place, found);
    } else if (value instanceof List<?> list) {
      List<Object> cleaned = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        cleaned.add(cleanValue(list.get(i), place + "/" + i, found));
      }
      return cleaned;
    } else if (value instanceof String text && isIn(text)) {
      found.accept(place);
      return clean(text);
    }
    return value;
  }
}
