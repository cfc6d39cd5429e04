package org.govsm.governance.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Check of the texts of a tree that is entered now: each reads as it is written. Marks that turn
 * the direction of what follows, and control characters but line breaks and tabs, are refused; the
 * faults repeat nothing.
 */
public final class EnteredText {

  private static final Pattern LINES = Pattern.compile("[\\t\\n\\r]");

  private EnteredText() {}

  /**
   * Looks through a tree.
   *
   * @param tree maps, lists, strings, booleans and exact numbers
   * @return a fault for each such text; one about a name stands where its object stands
   */
  public static List<InputFault> faults(@Nullable Object tree) {
    List<InputFault> faults = new ArrayList<>();
    look(tree, Place.ROOT, faults);
    return faults;
  }

  private static void look(@Nullable Object tree, Place place, List<InputFault> faults) {
    if (tree instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            if (isUnclean(String.valueOf(name))) {
              faults.add(fault(place));
            } else {
              look(member, place.down(String.valueOf(name)), faults);
            }
          });
    } else if (tree instanceof List<?> items) {
      int index = 0;
      for (Object item : items) {
        look(item, place.down(index++), faults);
      }
    } else if (tree instanceof String text && isUnclean(text)) {
      faults.add(fault(place));
    }
  }

  private static boolean isUnclean(String text) {
    return HiddenCharacters.turns(text)
        || HiddenCharacters.hasControl(text)
            && HiddenCharacters.hasControl(LINES.matcher(text).replaceAll(""));
  }

  private static InputFault fault(Place place) {
    return new InputFault(place.pointer(), "tree.control", Message.of("fault.control"));
  }
}
