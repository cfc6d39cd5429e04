package org.govsm.portal.moderation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Message;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/**
 * Audit of the removals of a period, its first and last day included: the figures, and what the
 * limit of the policy in force says of them.
 */
public record RemovalAuditPeriod(
    String department,
    LocalDate from,
    LocalDate until,
    Optional<BigDecimal> limit,
    RemovalFigures figures,
    Decision<BigDecimal> decided) {

  /** The audit of the days among the parameters; of the last 90 days without them. */
  static RemovalAuditPeriod of(Call call, ModerationServices services) {
    String department = DepartmentIds.require(call.department());
    LocalDate today = services.service().today();
    LocalDate until = ApiRequests.day(call.request(), "until", today);
    LocalDate from = ApiRequests.day(call.request(), "from", until.minusDays(89));
    if (from.isAfter(until)) {
      Message text = Message.of("moderation.period").with("until", until);
      throw ProblemException.of(Faults.at("/from", text));
    }
    return call.read(
        tx -> {
          Optional<BigDecimal> limit =
              services
                  .policies()
                  .inForce(tx, department)
                  .flatMap(version -> version.policy().ratioLimit());
          RemovalFigures figures = services.service().figures(tx, department, from, until);
          return new RemovalAuditPeriod(
              department, from, until, limit, figures, figures.audited(limit));
        });
  }
}
