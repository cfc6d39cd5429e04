package org.govsm.governance.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Check of the texts of a tree that is entered now: each reads as it is written. Marks that turn
 * the direction of what follows, and control characters but line breaks and tabs, are refused, and
 * in identifiers whatever nobody sees; the faults repeat nothing.
 */
public final class EnteredText {

  private static final Pattern LINES = Pattern.compile("[\\t\\n\\r]");

  /** Members that name something; other texts may need characters that only join letters. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "platform",
          "platforms",
          "handle",
          "url",
          "account",
          "accountId",
          "accounts",
          "subject",
          "control",
          "person",
          "fromHolder",
          "toHolder",
          "backup",
          "incomingHolder");

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

  /** An identifier that holds what nobody sees is the twin of another. */
  private static void identifier(
      String name, @Nullable Object member, Place place, List<InputFault> faults) {
    if (!IDENTIFIERS.contains(name)) {
      return;
    } else if (member instanceof List<?> items) {
      int index = 0;
      for (Object item : items) {
        identifier(name, item, place.down(index++), faults);
      }
    } else if (member instanceof String text && !isUnclean(text)) {
      HiddenCharacters.unseen(text)
          .ifPresent(said -> faults.add(new InputFault(place.pointer(), "tree.control", said)));
    }
  }

  private static void look(@Nullable Object tree, Place place, List<InputFault> faults) {
    if (tree instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            if (isUnclean(String.valueOf(name))) {
              faults.add(fault(place));
            } else {
              look(member, place.down(String.valueOf(name)), faults);
              identifier(String.valueOf(name), member, place.down(String.valueOf(name)), faults);
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
    return HiddenCharacters.directs(text)
        || HiddenCharacters.hasControl(text)
            && HiddenCharacters.hasControl(LINES.matcher(text).replaceAll(""));
  }

  private static InputFault fault(Place place) {
    return new InputFault(place.pointer(), "tree.control", Message.of("fault.control"));
  }
}
