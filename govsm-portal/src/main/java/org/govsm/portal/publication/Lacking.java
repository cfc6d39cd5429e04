package org.govsm.portal.publication;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;

/**
 * Lacking documents in words: everybody learns that the public record lacks some, officers of the
 * department also why.
 */
final class Lacking {

  private Lacking() {}

  static List<String> said(List<InputFault> faults, Call call) {
    if (faults.isEmpty()) {
      return List.of();
    }
    Stream<String> why =
        isToldTo(call)
            ? faults.stream().map(one -> call.page().words().say(one.text())).distinct()
            : Stream.empty();
    return Stream.concat(Stream.of(call.page().say("publication.incomplete")), why).toList();
  }

  /** Whether a caller is an officer of the department. */
  static boolean isToldTo(Call call) {
    Caller caller = call.by();
    return (caller.isSignedIn() || caller.isOnePerson())
        && !caller.roles().contains(Caller.SUPPLIER)
        && caller.seesDepartment(call.department());
  }
}
