package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.retention.LegalHold;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Query matches: legal requests that were entered before, and corrections that wait. */
record QueryMatches(Transaction tx) {

  /**
   * Refuses a legal request that is on record, in whatever letters it is called: its second time
   * limit would be met by nobody.
   */
  void refuseTwice(String department, String title, DeskCase request, String platform) {
    new Queries(tx)
            .now()
            .list(
                "q.department = ? and q.id >= 'L-' and q.id < 'M' and q.category = ? and q.platform"
                    + " = ? and q.received_at = ? order by q.id",
                department,
                request.category(),
                platform,
                Sql.instant(request.receivedAt()))
            .stream()
            .filter(kept -> LegalHold.of(Map.of("reference", kept.title())).isOf(title))
            .findFirst()
            .map(kept -> Message.of("queries.twice").with("query", kept.id()))
            .ifPresent(
                text -> {
                  throw ProblemException.of(Faults.at("/title", text));
                });
  }

  /** The closed queries of all departments whose correction waits for another officer. */
  List<StoredQuery> correctedLater() {
    return new Queries(tx)
            .now()
            .list(
                "q.state in ('CLOSED', 'MET', 'DECLINED') and (q.department, q.id) in (select"
                    + " a.department, a.query from desk_query_act a where a.kind = 'CORRECT' and"
                    + " not exists (select 1 from desk_query_act b where b.department ="
                    + " a.department and b.query = a.query and b.kind = 'CONFIRM' and b.act_no >"
                    + " a.act_no)) order by q.department, q.id")
            .stream()
            .filter(one -> one.correction().isPresent())
            .toList();
  }
}
