package org.govsm.procurement.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.core.identity.Aadhaar;

/**
 * Personal ids: digits that may be the telephone or Aadhaar number of a person, alone, after a
 * prefix, or with separators between them. A longer number is none of them.
 */
final class PersonalIds {

  /** Alone, so many digits may be either, whatever they are. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]{10}|[0-9]{12}");

  /** Mobile numbers of India begin with 6 to 9; the country code or a zero may be before them. */
  private static final Pattern TELEPHONE = Pattern.compile("(?:0{0,2}91|0)?[6-9][0-9]{9}");

  private static final Pattern CHAIN = Pattern.compile("[0-9]+(?:[._/-][0-9]+)*");
  private static final Pattern GROUP = Pattern.compile("[0-9]+");

  private static final int AADHAAR = 12;

  /** As the number is written: 1234 5678 9012. */
  private static final int WRITTEN = 4;

  private PersonalIds() {}

  /** Whether an id may hold one. */
  static boolean areIn(String id) {
    return WHOLE.matcher(id).matches()
        || CHAIN.matcher(id).results().map(MatchResult::group).anyMatch(PersonalIds::isIn);
  }

  /** Of any groups that follow each other. */
  private static boolean isIn(String chain) {
    List<String> groups = GROUP.matcher(chain).results().map(MatchResult::group).toList();
    for (int from = 0; from < groups.size(); from++) {
      List<String> some = new ArrayList<>();
      for (String next : groups.subList(from, groups.size())) {
        some.add(next);
        if (isOne(some)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOne(List<String> groups) {
    String digits = String.join("", groups);
    return TELEPHONE.matcher(digits).matches()
        || digits.length() == AADHAAR
            && groups.stream().allMatch(one -> one.length() % WRITTEN == 0)
            && Aadhaar.hasValidForm(digits.toCharArray());
  }
}
