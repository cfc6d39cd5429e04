package org.govsm.procurement.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;

/**
 * Check of terms that are entered now, beyond what is asked of those that are kept: no identifier
 * or name is the twin of another by a character that nobody sees, and every day can be meant.
 */
final class EnteredTerms {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Members that name something; reasons may need characters that only join letters. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "id",
          "reference",
          "amounts",
          "base",
          "covers",
          "kpis",
          "metric",
          "platform",
          "platforms",
          "names",
          "amendment",
          "ifMet",
          "subject");

  /** Members that are read as names, which may have joiners within words. */
  private static final Set<String> NAMES = Set.of("title", "name");

  private final List<InputFault> faults = new ArrayList<>();

  private EnteredTerms() {}

  static List<InputFault> of(Terms terms) {
    EnteredTerms check = new EnteredTerms();
    check.look("", terms.toPlain(), "");
    return check.faults;
  }

  private void look(String name, Object given, String place) {
    if (given instanceof Map<?, ?> members) {
      members.forEach(
          (member, item) ->
              look(
                  NAMES.contains(name) ? name : String.valueOf(member), // a title in languages
                  item,
                  place + Tree.pointer(String.valueOf(member))));
    } else if (given instanceof List<?> items) {
      int index = 0;
      for (Object item : items) {
        look(name, item, place + "/" + index++);
      }
    } else if (given instanceof String text && IDENTIFIERS.contains(name)) {
      HiddenCharacters.unseen(text)
          .ifPresent(said -> faults.add(new InputFault(place, "tree.control", said)));
    } else if (given instanceof String text && NAMES.contains(name)) {
      HiddenCharacters.unseenInName(text)
          .ifPresent(said -> faults.add(new InputFault(place, "tree.control", said)));
    } else if (given instanceof String text && isFar(text)) {
      Message said = Message.of("input.year").with("given", text);
      faults.add(new InputFault(place, "date.far", said));
    }
  }

  private static boolean isFar(String text) {
    try {
      return DAY.matcher(text).matches() && !DayBounds.contain(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
