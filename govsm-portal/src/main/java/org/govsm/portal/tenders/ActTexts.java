package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.FreeTexts;
import org.govsm.procurement.award.AwardAct;
import org.jspecify.annotations.Nullable;

/** Texts of an act of an award, which stand in the record for good and are read by bidders. */
final class ActTexts {

  private static final int MOST = 2000;

  /** By which paper something was done: words, though many papers are numbers alone. */
  private static final String PAPER = "paper";

  private ActTexts() {}

  /** What no text of an act may have: a secret, the number of a person or account, too much. */
  static List<InputFault> faults(AwardAct act) {
    List<InputFault> faults = new ArrayList<>(FreeTexts.in(act.toPlain()));
    if (act.part().form().part(PAPER).isPresent()) {
      act.part()
          .find(PAPER, String.class)
          .ifPresent(text -> faults.addAll(FreeTexts.in("/act/" + PAPER, text)));
    }
    faults.addAll(tooLong(act.toPlain(), ""));
    return faults;
  }

  private static List<InputFault> tooLong(@Nullable Object tree, String pointer) {
    List<InputFault> faults = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, value) -> faults.addAll(tooLong(value, pointer + "/" + name)));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        faults.addAll(tooLong(list.get(i), pointer + "/" + i));
      }
    } else if (tree instanceof String text && text.length() > MOST) {
      Message said = Message.of("requirements.words").with("most", MOST);
      faults.add(new InputFault(pointer, "requirements.words", said));
    }
    return faults;
  }
}
