package org.govsm.governance.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.governance.post.PersonNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Published texts, which everybody reads: none has the number or the mail of a person. Those of an
 * office may stand.
 */
public final class PublishedTexts {

  private PublishedTexts() {}

  /** The faults of the texts of a tree, each at its place. */
  public static List<InputFault> faults(@Nullable Object tree) {
    List<InputFault> faults = new ArrayList<>();
    look(tree, "", faults);
    return faults;
  }

  private static void look(@Nullable Object part, String place, List<InputFault> faults) {
    if (part instanceof Map<?, ?> map) {
      map.forEach((name, value) -> look(value, place + Tree.pointer(String.valueOf(name)), faults));
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(list.get(i), place + "/" + i, faults);
      }
    } else if (part instanceof String text
        && (PersonNumbers.isIn(text) || PersonNumbers.hasMailOfPerson(text))) {
      faults.add(fault(place, text));
    }
  }

  private static InputFault fault(String place, String text) {
    Message said =
        PersonNumbers.firstIn(text)
            .map(signs -> Message.of("policy.personal").with("signs", signs))
            .orElseGet(() -> Message.of("policy.personal-mail"));
    return new InputFault(place, "text.personal", said);
  }
}
