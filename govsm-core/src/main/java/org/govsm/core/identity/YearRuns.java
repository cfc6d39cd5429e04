package org.govsm.core.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years that stand behind each other, such as "2023 2024 2025" or "2022-23 2023-24": together they
 * have the digits of an Aadhaar number and are nobody's, unless a word before them names them so.
 */
final class YearRuns {

  private static final int FEWEST_DIGITS = 12;
  private static final int FIRST = 1900;
  private static final int LAST = 2099;
  private static final int LOOK_BACK = 40;

  private static final Pattern RUN =
      Pattern.compile(
          "(?<![0-9])(?:19|20)[0-9]{2}(?:[^0-9\\p{L}]{1,3}(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]))+");

  private static final Pattern GROUP = Pattern.compile("[0-9]+");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)(?:aadhaar|aadhar|adhar|uid|uidai|vid|आधार)(?:["
              + " .:#-]{0,3}(?:card|no|number|id|is|कार्ड"
              + "|संख्या|नंबर|सं|क्रमांक))*[^0-9\\p{L}\\p{M}]{0,6}$");

  private YearRuns() {}

  /** Where they stand in a text with digits 0 to 9: the first place of each, and that behind it. */
  static List<int[]> places(String text) {
    List<int[]> places = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String before = text.substring(Math.max(0, run.start() - LOOK_BACK), run.start());
      int end = run.start() + length(run.group());
      if (end > run.start() && !NAMED.matcher(before).find()) {
        places.add(new int[] {run.start(), end});
      }
    }
    return places;
  }

  /** How long the years in order are with which a run begins; 0 for too few. */
  private static int length(String run) {
    Matcher group = GROUP.matcher(run);
    int year = 0;
    int direction = 0;
    boolean closed = false;
    int digits = 0;
    int end = 0;
    while (group.find()) {
      int number = Integer.parseInt(group.group());
      boolean next = group.group().length() == 2;
      int step = Integer.signum(number - year);
      if (next && (closed || number != (year + 1) % 100)) {
        break;
      } else if (!next && (number < FIRST || number > LAST || year > 0 && step * direction < 0)) {
        break;
      } else if (!next && year > 0 && step == 0 && direction <= 0) {
        break;
      }
      direction = next || year == 0 || step == 0 ? direction : step;
      year = next ? year : number;
      closed = next;
      digits += group.group().length();
      end = group.end();
    }
    return digits >= FEWEST_DIGITS ? end : 0;
  }
}
