package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** Words of a request beside the flag that says whether it states them: against each other. */
final class StatedWords {

  /** Where words and flag stand; what rests on them leaves itself open. */
  private record Pair(String many, String words, String flag) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("orders", "legalBasis", "statesBasis"),
          new Pair("orders", "urls", "identifiesContent"),
          new Pair("infoOrders", "purpose", "statesPurpose"));

  private StatedWords() {}

  /** Open, where there are words that the flag denies, or none though it says that there are. */
  static Optional<CheckResult> against(FactNode words, FactNode flag, String path) {
    boolean none = words.isNone() || Require.isPlainNo(words);
    boolean against =
        flag.is(true) && none
            || flag.is(false) && words.isGiven() && !none && words.denial().isEmpty();
    Message text = Message.of("check.words-flag").with("what", CheckResult.term(path));
    return against
        ? Optional.of(CheckResult.unknown(List.of(path)).saying(text))
        : Optional.empty();
  }

  static List<Conflict> in(Facts facts) {
    List<Conflict> found = new ArrayList<>();
    for (Pair pair : PAIRS) {
      String path = pair.many() + "[]." + pair.words();
      for (FactNode request : facts.each(pair.many())) {
        if (against(request.at(pair.words()), request.at(pair.flag()), path).isPresent()) {
          Optional<String> id = Conflicts.id(request).or(() -> Optional.of(pair.many()));
          found.add(Conflict.of("words-flag", id).with("what", CheckResult.term(path)));
        }
      }
    }
    return found;
  }
}
