package org.govsm.portal.purchases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Permitted;
import org.govsm.procurement.procedure.Procedure;

/** Impact words: how pages say what another law does to a purchase. */
public final class ImpactWords {

  private ImpactWords() {}

  /** How the law has it, in short: the procedures that it names, else what it says. */
  public static String brief(Optional<Decision<?>> decision, Messages words) {
    List<Object> ways =
        decision.stream().flatMap(one -> ways(one.ruling())).<Object>map(Term::new).toList();
    return ways.isEmpty()
        ? whole(decision, words)
        : words.say(Message.of("impact-page.ways").with("ways", ways));
  }

  private static Stream<String> ways(Ruling<?> ruling) {
    return ruling instanceof Ruling.Answer<?> answer && answer.value() instanceof Procedure way
        ? Stream.concat(way.code().stream(), way.permitted().stream().map(Permitted::code))
            .distinct()
        : Stream.of();
  }

  /** The whole outcome. */
  public static String whole(Optional<Decision<?>> decision, Messages words) {
    return words.say(
        decision.map(Decision::outcome).orElseGet(() -> Message.of("impact.not-asked")));
  }
}
