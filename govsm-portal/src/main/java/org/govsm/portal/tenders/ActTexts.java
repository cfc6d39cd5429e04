package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.PlacedTexts;
import org.govsm.procurement.award.AwardAct;

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
    PlacedTexts.each(
        act.toPlain(),
        "",
        (place, text) -> {
          if (place.endsWith("/reason") && FreeTexts.reason(place, text).isEmpty()) {
            faults.addAll(FreeTexts.decisiveReason(place, text));
          }
          if (text.length() > MOST) {
            Message said = Message.of("requirements.words").with("most", MOST);
            faults.add(new InputFault(place, "requirements.words", said));
          }
        });
    return faults;
  }
}
