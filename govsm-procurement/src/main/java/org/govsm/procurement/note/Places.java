package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Citations of a note, with the numbers of the places where the texts were seen. */
final class Places {

  private static final Set<Certainty> UNSURE = Set.of(Certainty.MEDIUM, Certainty.LOW);

  private final Messages words;
  private final List<String> places = new ArrayList<>();

  Places(Messages words) {
    this.words = words;
  }

  /** In full, with how sure each is; what reads the same is said once. */
  List<String> inFull(List<Citation> citations) {
    return citations.stream()
        .map(citation -> words.say(citation.said()) + number(citation))
        .distinct()
        .toList();
  }

  /** Provisions and instruments alone, in one line after a text. */
  String after(String text, List<Citation> citations) {
    String all =
        citations.stream()
            .map(citation -> words.say(inShort(citation)) + number(citation))
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? text
        : words.say(Message.of("note.after").with("text", text).with("provisions", all));
  }

  private static Message inShort(Citation citation) {
    boolean unsure = UNSURE.contains(citation.sure());
    return Message.of(unsure ? "note.cited-sure" : "note.cited")
        .with("provision", citation.provision())
        .with("instrument", citation.instrument())
        .with("sure", Message.of("sure." + citation.sure().code()));
  }

  private String number(Citation citation) {
    return citation
        .seen()
        .map(
            seen ->
                Message.of("note.seen")
                    .with("seen", Message.of("seen." + seen.code()))
                    .with("day", citation.seenOn().orElseThrow())
                    .with("address", citation.address().orElse("")))
        .map(place -> " [" + number(words.say(place)) + "]")
        .orElse("");
  }

  private int number(String place) {
    if (!places.contains(place)) {
      places.add(place);
    }
    return places.indexOf(place) + 1;
  }

  void print(Paper paper) {
    for (int i = 0; i < places.size(); i++) {
      paper.put("  [" + (i + 1) + "] ", places.get(i));
    }
  }
}
