package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.govsm.core.decision.Tree;
import org.govsm.core.identity.AadhaarText;
import org.govsm.core.identity.NumberEnds;
import org.jspecify.annotations.Nullable;

/**
 * Guard of free texts: numbers of persons, firms and accounts, telephone numbers and e-mail
 * addresses within a text are replaced by a mark. It knows forms; a name it cannot know.
 */
public final class PersonalNumbers {

  /** What stands in place of a number. */
  public static final String MARK = "[withheld]";

  /** Ids of what is told; those of releases are made by us. */
  private static final Set<String> IDS = Set.of("id", "awardID");

  private static final Set<String> OF_RELEASES = Set.of("ocid", "releaseID", "amendsReleaseID");

  /** Members that are ids, codes, days and addresses of ours, and no texts. */
  private static final Set<String> NO_TEXTS =
      Set.of(
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

  /** Longer texts are for a person to read. */
  private static final int LONGEST = 1 << 20;

  /**
   * Numbers of contracts, bids and reverse auctions of GeM are of the market, and of nobody; so is
   * the number of a bid that was received under seal, which has a letter among its signs, that of a
   * case in the courts of India, which begins with the court and ends with the year, and that of a
   * gazette, which has its day. No Aadhaar number begins with 0 or 1.
   */
  private static final Pattern OF_NOBODY =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:GEMC-\\d{1,20}|GEM/\\d{4}/[BR]/\\d{1,12}"
              + "|B-(?=\\d*[a-f])[0-9a-f]{10}(?![A-Za-z])"
              + "|[A-Z]{4}[01]\\d{7}(?:19|20)\\d{2}(?![A-Za-z])"
              + "|[CS]G-[A-Z]{2}-[EW]-[0-3]\\d[01]\\d(?:19|20)\\d{2}-\\d{4,6})(?!\\d)");

  private PersonalNumbers() {}

  /** Whether a member has such a number; a code, a day or an address of ours has none. */
  static boolean isIn(String name, String text) {
    return IDS.contains(name) || OF_RELEASES.contains(name)
        ? PublishedIds.isNumber(text)
        : !NO_TEXTS.contains(name) && isIn(text);
  }

  /**
   * Whether a text has such a number, in whatever digits, letters and signs it is written. A text
   * of more than a million signs is taken to have one.
   */
  public static boolean isIn(String text) {
    return text.length() > LONGEST || !places(text).isEmpty() || AadhaarText.isIn(ofNobody(text));
  }

  /**
   * The first such number of a text, so that whoever wrote it finds it: its first and last signs,
   * as it is not told any further.
   *
   * @return nothing where there is none, or where it is spread over the text
   */
  public static Optional<String> firstIn(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : places(text).first(text).map(NumberEnds::of);
  }

  /**
   * Whether a text may have such a number, so that a person reads it before it goes: six digits
   * that are no day and no amount, or anything that is written so that a reader does not see it.
   */
  public static boolean isDoubtful(String text) {
    if (isIn(text)) {
      return true;
    }
    PlainSigns signs = PlainSigns.of(text);
    NumberPlaces found = new NumberPlaces();
    NumberForms.find(signs, found, true);
    DigitRuns.find(signs, found, true);
    return signs.hasHidden() || signs.hasCode() || !found.isEmpty();
  }

  /** The text with a mark for each number; the mark alone where a number is spread over it. */
  public static String clean(String text) {
    if (text.length() > LONGEST) {
      return MARK;
    }
    String cleaned = places(text).cleaned(text, MARK);
    return AadhaarText.isIn(ofNobody(cleaned)) ? MARK : cleaned;
  }

  /** The text with signs that part numbers in place of those that are of nobody. */
  private static String ofNobody(String text) {
    return OF_NOBODY.matcher(text).replaceAll(found -> "|".repeat(found.group().length()));
  }

  private static NumberPlaces places(String text) {
    PlainSigns signs = PlainSigns.of(ofNobody(text));
    NumberPlaces found = new NumberPlaces();
    MailAddresses.find(signs, found);
    NumberForms.find(signs, found, false);
    DigitRuns.find(signs, found, false);
    return found;
  }

  /**
   * A tree with all its texts and ids cleaned.
   *
   * @param place the JSON pointer of the tree within what is told to {@code found}
   * @param found is told the place of each text that had a number
   */
  public static Map<String, Object> clean(
      Map<String, ?> tree, String place, Consumer<String> found) {
    return clean(tree, place, found, id -> PublishedIds.isNumber(id) ? MARK : id);
  }

  /** The same, with other ids in place of those that hold a number. */
  static Map<String, Object> clean(
      Map<String, ?> tree, String place, Consumer<String> found, UnaryOperator<String> ids) {
    Map<String, Object> cleaned = new LinkedHashMap<>();
    tree.forEach(
        (name, value) -> {
          String here = place + Tree.pointer(name);
          if (!OF_RELEASES.contains(name) || !(value instanceof String)) {
            boolean id = IDS.contains(name) && value instanceof String;
            UnaryOperator<String> texts = id ? ids : PersonalNumbers::clean;
            ReleaseMerge.putNullable(cleaned, name, cleanValue(value, here, found, texts, ids));
          } else {
            cleaned.put(name, value);
          }
        });
    return cleaned;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object cleanValue(
      @Nullable Object value,
      String place,
      Consumer<String> found,
      UnaryOperator<String> texts,
      UnaryOperator<String> ids) {
    if (value instanceof Map<?, ?> map) {
      return clean((Map<String, ?>) map, place, found, ids);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> cleaned = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        cleaned.add(cleanValue(list.get(i), place + "/" + i, found, texts, ids));
      }
      return cleaned;
    } else if (value instanceof String text) {
      String shown = texts.apply(text);
      if (!shown.equals(text)) {
        found.accept(place);
      }
      return shown;
    }
    return value;
  }
}
