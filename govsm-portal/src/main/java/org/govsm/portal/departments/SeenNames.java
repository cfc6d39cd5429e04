package org.govsm.portal.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.jspecify.annotations.Nullable;

/**
 * Check of the names in a record of a department: each character of them is seen, they have
 * letters, and none has the number of a person, firm or account.
 */
final class SeenNames {

  private static final Set<String> NAMES = Set.of("name", "shortName", "designation");

  /** Names that no sign or number can be. */
  private static final Set<String> LETTERS = Set.of("name", "designation");

  private SeenNames() {}

  /** A fault for each name, in whatever language, that is the twin of another or has a number. */
  static List<InputFault> faults(Map<String, ? extends @Nullable Object> tree) {
    List<InputFault> faults = new ArrayList<>();
    look("", tree, "", faults);
    return faults;
  }

  private static void look(
      String name, @Nullable Object given, String place, List<InputFault> faults) {
    if (given instanceof Map<?, ?> members) {
      members.forEach(
          (member, item) -> {
            String own = String.valueOf(member);
            look(NAMES.contains(name) ? name : own, item, place + Tree.pointer(own), faults);
          });
    } else if (given instanceof List<?> items) {
      int index = 0;
      for (Object item : items) {
        look(name, item, place + "/" + index++, faults);
      }
    } else if (given instanceof String text && NAMES.contains(name)) {
      HiddenCharacters.unseenInName(text.strip())
          .ifPresent(said -> faults.add(Faults.at(place, said)));
      faults.addAll(FreeTexts.in(place, text));
      if (LETTERS.contains(name) && text.codePoints().noneMatch(Character::isLetter)) {
        faults.add(Faults.at(place, "department.name-letters"));
      }
    }
  }
}
