package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.response.EscalationLevels;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** A level of escalation that is set, or taken out. */
final class SetLevel {

  private static final String ROLE = "levelRole";
  private static final String HOURS = "levelHours";
  private static final String HOLDER = "levelHolder";

  /** What is asked for. */
  static final List<String> ASKED = List.of(ROLE, HOURS, HOLDER);

  private SetLevel() {}

  /** The levels with one in place of another of its role; without hours that level is taken out. */
  static List<?> levels(
      DeskSettings before,
      Map<String, @Nullable Object> given,
      Map<String, List<String>> officers) {
    String role = ApiRequests.text(given, ROLE).orElse("");
    String holder = ApiRequests.text(given, HOLDER).orElse("");
    List<String> roles =
        officers.getOrDefault(holder, List.of()).stream().map(DeskRoles::atDesk).toList();
    return ApiRequests.text(given, HOURS)
        .map(after -> before.levels().with(role, after, holder, roles))
        .orElseGet(() -> before.levels().without(role))
        .<List<?>>fold(
            EscalationLevels::toPlain,
            faults -> {
              throw new ProblemException(
                  ProblemDetail.refused(faults.stream().map(SetLevel::ofLevel).toList()));
            });
  }

  /** A fault at the member of the act. */
  private static InputFault ofLevel(InputFault fault) {
    String member =
        switch (fault.pointer()) {
          case "/role" -> ROLE;
          case "/after" -> HOURS;
          default -> HOLDER;
        };
    return new InputFault("/" + member, fault.code(), fault.text());
  }
}
