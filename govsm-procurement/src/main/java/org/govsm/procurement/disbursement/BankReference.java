package org.govsm.procurement.disbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;

/**
 * Reference of a bank, compared as people read it: how it is parted makes no other one, but for a
 * slash within a number, nor does it that the letters before a long number are left out. Where a
 * number is parted by a slash, as one of a voucher is, its letters name the book of vouchers and
 * stay.
 */
public final class BankReference {

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** A shorter number may be that of another book of vouchers: a bound of this project. */
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)(\\p{Nd}{8,})");

  private static final String SLASH = "/";

  private static final Pattern PARTED = Pattern.compile("\\p{Nd}\\s*/\\s*\\p{Nd}");

  private static final Pattern LONG = Pattern.compile("\\p{Nd}{8}");

  private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{Nd}+");

  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\p{Nd})");

  private static final Pattern FIRST_ZERO = Pattern.compile("^0 (?=.)");

  private BankReference() {}

  /**
   * What two spellings of one reference share: its letters and digits, and of letters before a
   * number of eight digits or more that number. Where a slash parts the number its letters stay, so
   * that a spelling without the slash has another key: {@link #isWithin} finds that. The key of a
   * key is the same.
   */
  public static String key(String reference) {
    String skeleton = Skeleton.of(reference);
    String signs = joined(reference);
    if (signs.isEmpty()) {
      return skeleton;
    }
    Matcher numbered = NUMBERED.matcher(signs);
    if (!numbered.matches()) {
      return signs;
    }
    String number = numbered.group(2);
    int first = number.offsetByCodePoints(0, 1);
    return PARTED.matcher(skeleton).find()
        ? numbered.group(1) + number.substring(0, first) + SLASH + number.substring(first)
        : number;
  }

  /** The letters and digits of a reference, however it is parted and in whichever case. */
  public static String joined(String reference) {
    return OTHER_SIGNS.matcher(Skeleton.of(reference)).replaceAll("");
  }

  /**
   * Whether one reference may be the other with more written beside it, such as a date, the number
   * of a part or zeros before a number: somebody must say it.
   */
  public static boolean isWithin(String one, String other) {
    return areWithin(key(one), key(other)) || numbered(one).equals(numbered(other));
  }

  /** The same of two keys, without the zeros. */
  public static boolean areWithin(String one, String other) {
    String key = one.replace(SLASH, "");
    String known = other.replace(SLASH, "");
    return known.contains(key) && LONG.matcher(key).find()
        || key.contains(known) && LONG.matcher(known).find();
  }

  /** The words and numbers of a reference without zeros before them, parted by blanks. */
  static String parts(String reference) {
    String parts = String.join(" ", numbered(reference));
    return FIRST_ZERO.matcher(parts).replaceFirst("");
  }

  /** The words and numbers of a reference one after another. */
  private static List<String> numbered(String reference) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(Skeleton.of(reference));
    while (part.find()) {
      parts.add(ZEROS.matcher(part.group()).replaceFirst(""));
    }
    return parts.isEmpty() ? List.of(reference) : parts;
  }
}
