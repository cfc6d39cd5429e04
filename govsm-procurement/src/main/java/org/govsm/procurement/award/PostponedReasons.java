package org.govsm.procurement.award;

import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Postponements;
import org.govsm.procurement.award.AwardAct.Kind;

/**
 * Reasons that are still to come: what is decided by an act needs its reason with it. Why something
 * waits, or is done before all is there, may be that something is awaited.
 */
final class PostponedReasons {

  private static final Set<Kind> DECIDING =
      Set.of(
          Kind.RESOLUTION,
          Kind.EXPLANATION,
          Kind.ENTERPRISE_CLASS,
          Kind.DECISION,
          Kind.REOPENING,
          Kind.SECURITY_FORFEITURE,
          Kind.VARIATION);

  private PostponedReasons() {}

  /** What is said of a reason that is still to come; nothing of another text. */
  static Optional<Message> in(String reason) {
    return Optional.of(reason)
        .filter(Postponements::are)
        .map(text -> Message.of("award.reason-later").with("text", text));
  }

  /** Refuses an act whose reason is still to come. */
  static void check(AwardActing acting) {
    if (decides(acting.act())) {
      acting
          .part()
          .find("reason", String.class)
          .flatMap(PostponedReasons::in)
          .ifPresent(text -> acting.refuse("REASON_LATER", text));
    }
  }

  private static boolean decides(AwardAct act) {
    return DECIDING.contains(act.kind())
        || act.kind() == Kind.REPRESENTATION_STEP && Representation.needsReasons(act.text("event"));
  }
}
