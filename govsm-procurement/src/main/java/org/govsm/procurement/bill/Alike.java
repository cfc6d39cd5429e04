package org.govsm.procurement.bill;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.text.Skeleton;

/**
 * Texts that people read as one though their signs differ: words and numbers count, and not how
 * they are parted, nor zeros before a number.
 */
final class Alike {

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\p{Nd})");

  private Alike() {}

  static boolean are(String one, String other) {
    return key(one).equals(key(other));
  }

  /** The same of numbers, in which O stands for 0 and I or L for 1 where a number is read. */
  static boolean areNumbers(String one, String other) {
    return are(one, other) || are(read(one), read(other));
  }

  private static String read(String number) {
    return Skeleton.of(number).replace('o', '0').replace('i', '1').replace('l', '1');
  }

  private static String key(String text) {
    String skeleton = Skeleton.of(text);
    String parts =
        PART.matcher(skeleton)
            .results()
            .map(MatchResult::group)
            .map(part -> ZEROS.matcher(part).replaceFirst(""))
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? skeleton : parts;
  }
}
