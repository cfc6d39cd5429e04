package org.govsm.procurement.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * Closed lists of codes of OCDS 1.1.5 and of the extensions of the profile, by where they stand.
 */
final class CodeLists {

  private static final Map<String, Set<String>> LISTS =
      DataLines.shipped(CodeLists.class, "closed-codes.txt", CodeLists::read);

  private CodeLists() {}

  private static Map<String, Set<String>> read(DataLines data) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (DataLines.Line line : data.lines()) {
      Set<String> codes = Set.copyOf(line.words().subList(1, line.words().size()));
      if (lists.put(line.words().get(0), codes) != null) {
        data.fault(line, line.words().get(0) + " stands twice", "keep one");
      }
    }
    return Map.copyOf(lists);
  }

  /**
   * The codes of a member.
   *
   * @param owner the object or list that has it, such as {@code awards}
   * @param member such as {@code status}
   * @return nothing where the list is open or there is none
   */
  static Optional<Set<String>> of(String owner, String member) {
    return Optional.ofNullable(LISTS.get(owner + "/" + member))
        .or(() -> Optional.ofNullable(LISTS.get("*/" + member)));
  }
}
