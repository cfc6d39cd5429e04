package org.govsm.portal.pilots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Texts of pilots: what people write in words stays on record, and none has a person's number. */
final class PilotTexts {

  /** Members of words beside those that {@link FreeTexts} looks through. */
  private static final Set<String> BESIDE =
      Set.of("audience", "plan", "source", "unit", "reference");

  private PilotTexts() {}

  /** Refuses what has a fault, each at its place. */
  static void refuse(Map<String, ? extends @Nullable Object> given) {
    List<InputFault> faults = new ArrayList<>(FreeTexts.in(given));
    look("", given, faults);
    ProblemException.unlessNone(faults);
  }

  private static void look(String place, @Nullable Object part, List<InputFault> faults) {
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            String pointer = place + Tree.pointer(String.valueOf(name));
            if (value instanceof String text && BESIDE.contains(String.valueOf(name))) {
              faults.addAll(FreeTexts.in(pointer, text));
            } else {
              look(pointer, value, faults);
            }
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(place + "/" + i, list.get(i), faults);
      }
    }
  }
}
