package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.OfficialSites;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Citations of a note, with the numbers of the places where the texts were seen. */
final class CitedSources {

  private static final Set<Certainty> UNSURE = Set.of(Certainty.MEDIUM, Certainty.LOW);

  private final Messages words;
  private final List<String> places = new ArrayList<>();

  CitedSources(Messages words) {
    this.words = words;
  }

  /** In full, with how sure each is; provisions of one text that are as sure stand together. */
  List<String> inFull(List<Citation> citations) {
    return together(citations, citation -> List.of(citation.said().with("provision", ""))).stream()
        .map(each -> say(each.get(0).said(), each))
        .toList();
  }

  /** Provisions and instruments alone, in one line after a text; what is not sure says so. */
  String after(String text, List<Citation> citations) {
    String all =
        together(citations, citation -> List.of(citation.instrument())).stream()
            .map(each -> say(inShort(each), each))
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? text
        : words.say(Message.of("note.after").with("text", text).with("provisions", all));
  }

  /** Citations of one text, seen at one place. */
  private List<List<Citation>> together(
      List<Citation> citations, Function<Citation, List<Object>> text) {
    Map<Object, List<Citation>> together = new LinkedHashMap<>();
    for (Citation citation : citations) {
      Object key = List.of(text.apply(citation), number(citation));
      together.computeIfAbsent(key, any -> new ArrayList<>()).add(citation);
    }
    return List.copyOf(together.values());
  }

  private String say(Message cited, List<Citation> each) {
    List<Object> provisions =
        each.stream().<Object>map(one -> new ProvisionName(one.provision())).distinct().toList();
    return words.say(cited.with("provision", provisions)) + number(each.get(0));
  }

  private static Message inShort(List<Citation> each) {
    Certainty sure = each.get(0).sure();
    boolean unsure = UNSURE.contains(sure) && each.stream().allMatch(one -> one.sure() == sure);
    return Message.of(unsure ? "note.cited-sure" : "note.cited")
        .with("instrument", new InstrumentName(each.get(0).instrument()))
        .with("sure", Message.of("sure." + sure.code()));
  }

  /**
   * The kind of source and the day; an address only where it is on a site of the State: a file does
   * not send its reader to a blog.
   */
  private String number(Citation citation) {
    return citation
        .seen()
        .map(
            seen ->
                Message.of("note.seen")
                    .with("seen", Message.of("seen." + seen.code()))
                    .with("day", citation.seenOn().orElseThrow()))
        .map(seen -> at(citation).map(at -> placed(seen, at)).orElse(seen))
        .map(place -> " [" + number(words.say(place)) + "]")
        .orElse("");
  }

  private static Message placed(Message seen, String address) {
    return Message.of("note.seen-at").with("seen", seen).with("address", address);
  }

  /** The official address, found beside a copy or that of the text itself. */
  private static Optional<String> at(Citation citation) {
    return citation.official().or(() -> citation.address().filter(OfficialSites::isOfficial));
  }

  private int number(String place) {
    if (!places.contains(place)) {
      places.add(place);
    }
    return places.indexOf(place) + 1;
  }

  void print(TextWrap text) {
    for (int i = 0; i < places.size(); i++) {
      text.put("  [" + (i + 1) + "] ", places.get(i));
    }
  }
}
